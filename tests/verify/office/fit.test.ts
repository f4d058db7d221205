import { describe, expect, it } from 'vitest';
import { x, type Element } from '../../../src/office/xml.ts';
import { fit } from '../../../src/verify/office/fit.ts';
import { measureKey } from '../../../src/verify/office/measures.ts';

/** English metric units in a point. */
const POINT = 12_700;

/** Two words of 2 em and a space of half an em: 45 pt wide in type of 10 pt, in lines of 12 pt. */
const measures = new Map(
  [
    ['gates', 2],
    ['locks', 2],
    [' ', 0.5],
  ].map(([piece, width]) => [
    measureKey(String(piece), '+mn-lt', false),
    { width: Number(width), height: 1.2 },
  ]),
);

const shapeOf = (width: number, height: number, wrap = 'square'): Element =>
  x('p:sp', [
    x('p:nvSpPr', [x('p:cNvPr', { id: 2, name: 'Points' })]),
    x('p:spPr', [x('a:xfrm', [x('a:ext', { cx: width * POINT, cy: height * POINT })])]),
    x('p:txBody', [
      x('a:bodyPr', { wrap, lIns: 5 * POINT, tIns: 0, rIns: 0, bIns: 0 }),
      x('a:p', [
        x('a:pPr', { marL: 0 }, [x('a:lnSpc', [x('a:spcPct', { val: 100_000 })])]),
        x('a:r', [x('a:rPr', { sz: 1000, b: 0 }), x('a:t', 'gates locks')]),
      ]),
    ]),
  ]);

const faultsIn = (shape: Element): string[] => {
  const slide = { name: '/ppt/slides/slide1.xml', type: '', root: x('p:sld', [shape]), relations: [] };
  const file = { bytes: new Uint8Array(), parts: [slide], media: new Map<string, Uint8Array>() };
  return fit({ file, slides: [slide], expected: { measures, slides: [], codeFamily: '' } }).map(
    ({ found }) => found,
  );
};

describe('O-FIT', () => {
  it('takes a line as wide as its box, by the metrics of its font', () => {
    expect(faultsIn(shapeOf(50, 12))).toEqual([]);
    expect(faultsIn(shapeOf(49, 12))).toEqual([
      'text 200 % as high as its box `Points` on slide 1 of deck.pptx',
    ]);
  });

  it('gives kerning a hundredth of a line, and no more', () => {
    expect(faultsIn(shapeOf(49.6, 12))).toEqual([]);
    expect(faultsIn(shapeOf(49.5, 12))).toHaveLength(1);
  });

  it('takes two lines in one and a half, and not in less', () => {
    expect(faultsIn(shapeOf(40, 18))).toEqual([]);
    expect(faultsIn(shapeOf(40, 17.9))).toHaveLength(1);
  });

  it('counts one line where text does not wrap', () => {
    expect(faultsIn(shapeOf(20, 12, 'none'))).toEqual([]);
  });
});
