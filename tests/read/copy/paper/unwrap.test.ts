import { expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/copy/paper/line.ts';
import { namesIn, unwrapped } from '../../../../src/read/copy/paper/unwrap.ts';
import { wide } from './lines.ts';

/** How many lines each passage has. */
const passages = (lines: readonly string[], ...names: readonly string[]): number[] =>
  unwrapped(linesOf(lines.join('\n')), namesIn(names)).map(({ length }) => length);

/** What begins with a capital is told by the width of the line above alone. */
const next = 'Ann keeps the lock.';

it.each([
  ['75 columns of 100 continued', 75, [2, 1]],
  ['74 columns of 100 as whole', 74, [1, 1, 1]],
])('takes a line of %s', (_, columns, found) => {
  expect(passages([wide(columns, 'Lock'), next, `${wide(99, 'Lock')}.`])).toEqual(found);
});

it.each([
  // The next word and its blank have four columns.
  ['86 columns', 85, [2, 1]],
  ['85 columns', 84, [1, 1, 1]],
])('goes on behind a sentence of %s, which leave the next word no room in 100', (_, columns, found) => {
  expect(passages([`${wide(columns, 'Lock')}.`, next, `${wide(99, 'Lock')}.`])).toEqual(found);
});

it.each([
  ['36 columns', 36, [2]],
  ['35 columns', 35, [1, 1]],
])('goes on in a column of %s where it is wide enough', (_, columns, found) => {
  expect(passages([wide(columns, 'Lock'), next])).toEqual(found);
});

it.each([
  ['60 columns of 100', 60, [2]],
  ['59 columns of 100', 59, [1, 1]],
])('joins a sentence across a gap behind %s', (_, columns, found) => {
  const page = Array.from({ length: 9 }, () => `${wide(99, 'Lock')}.`);
  const given = [wide(columns, 'Lock'), '', 'and a mill.', ''];
  expect(passages([...given, ...page]).slice(0, found.length)).toEqual(found);
});

it.each([
  ['four lines', 4, [4]],
  ['five lines', 5, [4, 1]],
])('joins a title of %s that is known, as far as it may go', (_, count, found) => {
  const lines = ['Locks', 'Mills', 'Boats', 'Ropes', 'Piers'].slice(0, count);
  const names = lines.map((__, at) => lines.slice(0, at + 1).join(' '));
  expect(passages(lines, ...names)).toEqual(found);
});
