import { describe, expect, it } from 'vitest';
import type { Misfit } from '../../../src/compose/layout/definition.ts';
import type { SlideOf } from '../../../src/compose/layout/index.ts';
import { fitCode } from '../../../src/compose/fit/code.ts';
import { slotText } from '../decks.ts';

type CodeSlide = SlideOf<'code'>;

const slide = (code: readonly string[], rest: Partial<CodeSlide> = {}): CodeSlide => ({
  id: 'gate',
  layout: 'code',
  slots: { title: [], source: [], code: code.map((value) => ({ type: 'code' as const, value, lang: 'js' })) },
  classes: [],
  density: 0,
  notes: [],
  sources: [],
  ...rest,
});
const over = (y: number, slot = 'code'): Misfit => ({
  frame: { id: 'gate', overflow: [{ slot, x: 0, y, text: '' }], fontSizes: [20] },
  cuts: 1,
  source: '',
});
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `pump(${at});`).join('\n');
const codeOf = (slides: readonly CodeSlide[] | undefined): string[] | undefined =>
  slides?.map((one) => slotText(one, 'code'));

describe('fitCode', () => {
  it('sets a block denser before it divides it, where that is enough', () => {
    expect(fitCode(slide([lines(10)]), over(40))).toEqual([slide([lines(10)], { density: 1 })]);
    expect(fitCode(slide([lines(10)]), over(41))).toHaveLength(2);
  });

  it('divides a block once, at an empty line near its middle, and what is left out is said last', () => {
    const [a, b] = fitCode(slide([`${lines(5)}\n\n${lines(4)}`], { left: 3, density: 2 }), over(90)) ?? [];
    expect(codeOf([a, b] as CodeSlide[])).toEqual([lines(5), lines(4)]);
    expect([a?.continues, b?.continues, a?.left, b?.left]).toEqual(['gate', 'gate', undefined, 3]);
  });

  it('parts blocks that share a slide before it changes one', () => {
    expect(codeOf(fitCode(slide([lines(9), lines(2), lines(3)]), over(10)))).toEqual([
      lines(9) + lines(2),
      lines(3),
    ]);
  });

  it('sets a part denser, then cuts lines and says how many', () => {
    const part = slide([lines(12)], { continues: 'gate' });
    expect(fitCode(part, over(90))).toEqual([{ ...part, density: 1 }]);
    const [cut] = fitCode({ ...part, density: 2, left: 4 }, over(53)) ?? [];
    expect(codeOf([cut as CodeSlide])).toEqual([lines(9)]);
    expect(cut?.left).toBe(7);
  });

  it('cuts one line that no slide holds, not inside a character', () => {
    const [cut] = fitCode(slide(['😀'.repeat(900)], { density: 2 }), over(300)) ?? [];
    expect(codeOf([cut as CodeSlide])).toEqual(['😀'.repeat(400)]);
    const [odd] = fitCode(slide([`x${'😀'.repeat(900)}`], { density: 2 }), over(300)) ?? [];
    expect(codeOf([odd as CodeSlide])).toEqual([`x${'😀'.repeat(399)}`]);
    expect(odd?.left).toBe(1);
  });

  it('neither divides nor cuts code for the sake of another slot', () => {
    const title = over(90, 'title');
    expect(fitCode(slide([lines(10)]), title)).toEqual([slide([lines(10)], { density: 1 })]);
    expect(fitCode(slide([lines(10)], { density: 2 }), title)).toBeUndefined();
  });

  it('has nothing left to do for a short line', () => {
    expect(fitCode(slide(['pump();'], { density: 2 }), over(10))).toBeUndefined();
  });
});
