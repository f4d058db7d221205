import { expect, it } from 'vitest';
import { withBars } from '../../../src/compose/chart/bars.ts';
import { tableOf } from './tables.ts';

const barsOf = (...rows: string[]): (number | undefined)[] =>
  withBars(tableOf(...rows), 'en')
    .children.slice(1)
    .flatMap(({ children }) => {
      const bars = children.flatMap(({ data }) => data?.bar ?? []);
      return bars.length > 0 ? bars : [undefined];
    });

const rows = ['Oak | 40% | rots', 'Iron | 20% | rusts', 'Stone | 10% | cracks', 'Clay | 5% | leaks'];

it('measures the amounts of one column against the longest', () => {
  expect(barsOf('Lining | Share | Why', ...rows)).toEqual([100, 50, 25, 13]);
});

it.each([
  ['three rows', ['Lining | Share', 'Oak | 40%', 'Iron | 20%', 'Stone | 10%']],
  ['two units', ['Lining | Cost', 'Oak | 40%', 'Iron | £20', 'Stone | 10%', 'Clay | 5%']],
  [
    'two columns of amounts',
    ['Lining | Share | Cost', 'A | 1% | £1', 'B | 2% | £2', 'C | 3% | £3', 'D | 4% | £4'],
  ],
  ['measures of all kinds', ['Metric | Value', 'Locks | 29', 'Boats | 400', 'Keepers | 31', 'Miles | 87']],
  [
    'rows with units of their own',
    ['Lock | Size', 'Depth (m) | 3', 'Width (m) | 5', 'Cost (£) | 900', 'Fill (s) | 300'],
  ],
  ['years', ['Lock | Built', 'Oak | 1794', 'Iron | 1801', 'Stone | 1822', 'Clay | 1850']],
  ['ranks', ['Lock | Rank', 'Oak | 1', 'Iron | 2', 'Stone | 3', 'Clay | 4']],
  ['amounts below zero', ['Lock | Change', 'Oak | -4%', 'Iron | 2%', 'Stone | 3%', 'Clay | 4%']],
  ['amounts that are all the same', ['Lock | Toll', 'Oak | £2', 'Iron | £2', 'Stone | £2', 'Clay | £2']],
  ['a bound among the amounts', ['Lock | Toll', 'Oak | £2', 'Iron | <£3', 'Stone | £4', 'Clay | £5']],
  [
    'five columns',
    ['A | B | C | D | E', 'a | 1 | x | x | x', 'b | 2 | x | x | x', 'c | 4 | x | x | x', 'd | 9 | x | x | x'],
  ],
])('draws none for %s', (_, table) => {
  expect(barsOf(...table).every((bar) => bar === undefined)).toBe(true);
});

it('draws none for the row that adds up the others', () => {
  expect(barsOf('Lining | Share | Why', ...rows, 'Total | 75% | all')).toEqual([100, 50, 25, 13, undefined]);
});
