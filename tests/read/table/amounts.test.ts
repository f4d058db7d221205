import { expect, it } from 'vitest';
import { withWholeAmounts } from '../../../src/read/table/amounts.ts';
import { gridOf, type SourceCell } from '../../../src/read/table/grid.ts';
import { textOf } from '../../../src/text/phrase.ts';

/** The cells of a row as they come out, a cell that covers two slots once. */
function wholeOf(written: string): string {
  const cells = written.split('|').map((words): SourceCell => ({
    children: words.trim() === '' ? [] : [{ type: 'text', value: words.trim() }],
    columns: 1,
    rows: 1,
    isHead: false,
  }));
  const [slots = []] = withWholeAmounts(gridOf([cells]));
  return [...new Set(slots)].flatMap((cell) => (cell ? [textOf(cell.children)] : [])).join(' | ');
}

it.each([
  ['Sales | $ | 1,204', 'Sales | $1,204'],
  ['Loss | $ | (1,204 | )', 'Loss | $(1,204)'],
  ['Loss | US$( | 45 | )', 'Loss | US$(45)'],
  ['Share | 12.5 | %', 'Share | 12.5%'],
  ['Share | (3 | )%', 'Share | (3)%'],
  ['Share | (3 | %)', 'Share | (3%)'],
  ['Umsatz | € | .5', 'Umsatz | €.5'],
  ['Przychód | zł | 412', 'Przychód | zł 412'],
  ['Gewinn | CHF | 88', 'Gewinn | CHF 88'],
  ['None | $ | –', 'None | $–'],
  ['None | – | %', 'None | –%'],
])('joins the pieces of an amount: %s', (written, expected) => {
  expect(wholeOf(written)).toBe(expected);
});

it.each([
  // Two amounts, a name before figures, and what closes a bracket that no figures opened.
  '5 | 7',
  'Oak | 7',
  'USDT | 7',
  '(a) | 7',
  '$ | none',
  '12 | )',
  'Share | %',
  // A dash by itself is an amount, not the sign of the next.
  '– | 7',
])('leaves cells as they are: %s', (written) => {
  expect(wholeOf(written)).toBe(written);
});
