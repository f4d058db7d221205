import { expect, it } from 'vitest';
import { dict, set } from '../../src/pdf/value.ts';
import { glyphOf, widthsIn } from '../../src/pdf/widths.ts';
import { emptyPdf } from './made.ts';

it('reads widths as they were written, and the usual one of all others', () => {
  const pdf = emptyPdf();
  const inner = dict(pdf, { DW: 588 });
  set(inner, 'W', [1, [472, 559], 7, [350]]);
  const { own, usual } = widthsIn(pdf, inner);
  expect([[...own], usual]).toEqual([
    [
      [1, 472],
      [2, 559],
      [7, 350],
    ],
    588,
  ]);
});

it('reads ranges of one width, and what the format has where nothing is told', () => {
  const pdf = emptyPdf();
  const inner = dict(pdf, { W: [24, 26, 524] });
  const { own, usual } = widthsIn(pdf, inner);
  expect([[...own.values()], usual]).toEqual([[524, 524, 524], 1000]);
  expect(glyphOf('\x01\x06')).toBe(262);
});
