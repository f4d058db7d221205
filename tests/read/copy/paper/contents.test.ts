import { expect, it } from 'vitest';
import { contentsIn } from '../../../../src/read/copy/paper/contents.ts';
import { linesOf } from '../../../../src/read/copy/paper/line.ts';

const contents = (...lines: readonly string[]): number =>
  contentsIn(linesOf(['Contents', ...lines].join('\n'))).lines.size;

const title = (lines: number): string[] => Array.from({ length: lines }, () => 'The lock and');

it.each([
  ['three entries', ['Locks 2', 'Mills 3', 'Boats 4'].map((line) => line.replace(' ', '   ')), 4],
  ['two entries', ['Locks   2', 'Mills   3'], 0],
  ['a title of four lines', [...title(3), 'its gate   2', 'Mills   3', 'Boats   4'], 7],
  ['a title of five lines', [...title(4), 'its gate   2', 'Mills   3', 'Boats   4'], 0],
  ['a title of seven words with a stop', ['Why do all locks need a gate?', 'A   2', 'B   3', 'C   4'], 5],
  ['a sentence of eight words', ['Why do all locks need a wide gate?', 'A   2', 'B   3', 'C   4'], 0],
])('finds what belongs to them: %s', (_, lines, found) => {
  expect(contents(...lines)).toBe(found);
});
