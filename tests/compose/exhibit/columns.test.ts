import type { Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import {
  alignOf,
  columnGroups,
  columnsOf,
  densityOf,
  longColumns,
} from '../../../src/compose/exhibit/columns.ts';

function table(rows: readonly (readonly string[])[], line?: string): Table {
  const [head = []] = rows;
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  lines.splice(1, 0, line ?? `|${head.map(() => '---').join('|')}|`);
  const { children } = fromMarkdown(lines.join('\n'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return children[0] as Table;
}

describe('alignOf', () => {
  it.each([
    ['1,200', '$4.5m', '−3 %', '(12.4)', '~80%', '2x', '€ 1.2 billion', 'US$3', '+0.5pp', '1 200'],
    ['3', 'n/a', '–', '', '4', '5', '6', '7', '8', '9'],
  ])('sets a column of amounts to the right: %s, %s, %s', (...cells) => {
    expect(alignOf(table([['A', 'B'], ...cells.map((cell) => ['x', cell])]))).toEqual([null, 'right']);
  });

  it.each(['12 May', 'A7', 'up 3', '2 of 5', '1.2.3-beta', 'three'])('leaves %s as words', (cell) => {
    expect(
      alignOf(
        table([
          ['A', 'B'],
          ['x', '5'],
          ['y', cell],
        ]),
      ),
    ).toEqual([null, null]);
  });

  it('leaves the first column, a column without numbers, and what the author aligned', () => {
    const rows = [
      ['A', 'B', 'C'],
      ['2024', '–', '1'],
      ['2025', 'n/a', '2'],
    ];
    expect(alignOf(table(rows, '|---|---|:-:|'))).toEqual([null, null, 'center']);
  });
});

describe('columnGroups', () => {
  const wide = (columns: number, word: string): Table =>
    table([0, 1, 2].map(() => Array.from({ length: columns }, () => word)));

  it('keeps what fits on one slide, set denser where that is enough', () => {
    expect(columnGroups(wide(4, 'turbine'))).toEqual([[0, 1, 2, 3]]);
    expect(densityOf([wide(4, 'turbine')])).toBe(0);
    expect(columnGroups(wide(12, '1,204'))).toHaveLength(1);
    expect(densityOf([wide(12, '1,204')])).toBe(1);
    expect(densityOf([wide(12, '11,204')])).toBe(2);
  });

  it('shares the others out evenly, the first column on each', () => {
    expect(columnGroups(wide(12, 'maintenance'))).toEqual([
      [0, 1, 2, 3, 4, 5, 6],
      [0, 7, 8, 9, 10, 11],
    ]);
    for (const group of columnGroups(wide(40, 'hydrological'))) expect(group.length).toBeGreaterThan(3);
  });

  it('takes columns out with their alignment', () => {
    const some = columnsOf(
      table(
        [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ],
        '|---|:-:|--:|',
      ),
      [0, 2],
    );
    expect(some.align).toEqual([null, 'right']);
    expect(some.children.map((row) => row.children.length)).toEqual([2, 2]);
  });
});

it('names the columns with words that no column is wide enough for', () => {
  const hash = '0123456789abcdef'.repeat(4);
  expect(
    longColumns(
      table([
        ['a', 'b', 'c'],
        ['x', hash, 'well-known-compound-of-many-words'],
      ]),
    ),
  ).toEqual(['long-2']);
});

it.each([
  ['24 letters', 24, []],
  ['25 letters', 25, ['long-1']],
])('makes a column wide enough for a word of %s, or lets it be cut', (_, letters, long) => {
  expect(longColumns(table([['a'], ['a'.repeat(letters)]]))).toEqual(long);
});

it('names no column behind the twelfth', () => {
  const row = (cell: string): string[] => Array.from({ length: 13 }, () => cell);
  expect(longColumns(table([row('a'), row('a'.repeat(25))])).at(-1)).toBe('long-12');
});

/**
 * Five columns with a word in each, of which two are always as wide: a table that takes so many px of the 1152 px that
 * there are, where letters have 0.6 em, wide ones 0.74, signs 0.4, and those of the first column a twentieth more.
 */
const words = (first: number, wide: number, letters: number, signs: number): Table =>
  table([
    ['a', 'a', 'a', 'a', 'a'],
    [
      'a'.repeat(first),
      'm'.repeat(wide),
      'a'.repeat(20),
      'a'.repeat(20),
      'a'.repeat(letters) + '.'.repeat(signs),
    ],
  ]);

it.each([
  ['1151.8 px in type of 22 px', words(8, 6, 18, 2), 0],
  ['1152.6 px in type of 22 px', words(8, 12, 10, 3), 1],
  ['1151.9 px in type of 21 px', words(8, 12, 18, 2), 1],
  ['1152.8 px in type of 21 px', words(8, 18, 10, 3), 2],
])('sets words of %s as roomily as they have room', (_, given, density) => {
  expect(densityOf([given])).toBe(density);
});

it.each([
  ['1151.2 px in type of 20 px', words(8, 18, 18, 3), 1],
  ['1152.8 px in type of 20 px', words(8, 20, 15, 4), 2],
])('divides columns of %s only where they have no room', (_, given, groups) => {
  expect(columnGroups(given)).toHaveLength(groups);
});
