import { expect, it } from 'vitest';
import { isPaper } from '../../../../src/read/copy/paper/is-paper.ts';
import { wide } from './lines.ts';

/** So many lines that go on in the next, then lines that end a sentence each. */
const text = (wrapped: number, ended: number, columns = 60): string =>
  [
    ...Array.from({ length: wrapped }, (_, at) => wide(columns, at === 0 ? 'Lock' : 'lock')),
    `${wide(columns - 1)}.`,
    ...Array.from({ length: ended }, () => `${wide(columns - 1, 'Lock')}.`),
  ].join('\n');

it.each([
  ['columns of 150', text(3, 0, 150), true],
  ['columns of 151', text(3, 0, 151), false],
  ['two lines that go on', text(2, 0), true],
  ['one line that goes on', text(1, 0), false],
  // A fifth of the wide lines.
  ['19 lines that go on among 95', text(19, 75), true],
  ['19 lines that go on among 96', text(19, 76), false],
  ['lines of 30 columns', text(3, 0, 30), true],
  ['lines of 29 columns', text(3, 0, 29), false],
])('takes %s for paper where it is', (_, given, expected) => {
  expect(isPaper(given)).toBe(expected);
});

it.each([
  [85, true],
  [84, false],
])(
  'takes a line of %d columns among those of 100, which a number follows, for one that goes on',
  (columns, expected) => {
    const line = (width: number): string => wide(width, 'Lock');
    const rows = [line(columns), `9${wide(98, 'Lock')}.`, line(columns), `9${wide(98, 'Lock')}.`];
    expect(isPaper(rows.join('\n'))).toBe(expected);
  },
);
