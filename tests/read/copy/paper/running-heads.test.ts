import { expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/copy/paper/line.ts';
import { runningHeads } from '../../../../src/read/copy/paper/running-heads.ts';
import { prose, wide } from './lines.ts';

const heads = (...lines: readonly string[]): string[] =>
  [...runningHeads(linesOf(lines.join('\n')))].map(({ text }) => text);

it.each([
  ['eight lines', 7, 2],
  ['seven lines', 6, 0],
])('takes numbers that count on for those of pages from %s on', (_, between, found) => {
  expect(heads('4', ...prose(between), '5')).toHaveLength(found);
});

it.each([
  ['20 words', 20, 2],
  ['21 words', 21, 0],
])('takes a line of %s that comes back for a head where it is short enough', (_, count, found) => {
  const head = `Lock ${'a '.repeat(count - 1)}`.trim();
  const lines = [...prose(8), head, ...prose(8, 60, 8), head, ...prose(8, 60, 16)];
  expect(heads(...lines)).toHaveLength(found);
});

it.each([
  ['four lines', 3, 2],
  ['three lines', 2, 0],
])('takes what comes back after %s for a head', (_, between, found) => {
  const head = 'The Lock Review';
  const lines = [...prose(9), head, ...prose(between, 60, 9), head, ...prose(9, 60, 20)];
  expect(heads(...lines)).toHaveLength(found);
});

it.each([
  ['74 columns', 74, 2],
  ['75 columns', 75, 0],
])(
  'takes a line of %s between lines of 100 for a head where it is narrower than the text',
  (_, columns, found) => {
    const head = wide(columns, 'Lock');
    const lines = [...prose(9, 100), head, ...prose(9, 100, 9), head, ...prose(9, 100, 18)];
    expect(heads(...lines)).toHaveLength(found);
  },
);
