import { expect, it } from 'vitest';
import { inReadingOrder } from '../../../../src/read/copy/paper/columns.ts';
import { linesOf } from '../../../../src/read/copy/paper/line.ts';

const read = (...lines: readonly string[]): string[] =>
  inReadingOrder(linesOf(lines.join('\n'))).map(({ text }) => text);

it('reads columns that three blanks part one after the other, and none that two part', () => {
  const sides = (gap: string): string[] => [`The lock${gap}The mill`, `is wide.${gap}is old.`];
  expect(read(...sides('   '))).toEqual(['The lock', 'is wide.', 'The mill', 'is old.']);
  expect(read(...sides('  '))).toEqual(sides('  '));
});

it('takes the blanks that two lines have in common for the gutter: three of them, and not two', () => {
  const first = 'The lock     The mill';
  expect(read(first, 'is it wide   is old.')).toEqual(['The lock', 'is it wide', 'The mill', 'is old.']);
  expect(read(first, 'is it wider   is old.')).toEqual([first, 'is it wider   is old.']);
});

it('needs two lines with words on both sides', () => {
  const one = ['The lock   The mill', '           is old.', '           It turns.'];
  expect(read(...one)).toEqual(['The lock   The mill', 'is old.', 'It turns.']);
  const two = ['The lock   The mill', 'is wide.   is old.', '           It turns.'];
  expect(read(...two)).toEqual(['The lock', 'is wide.', 'The mill', 'is old.', 'It turns.']);
});
