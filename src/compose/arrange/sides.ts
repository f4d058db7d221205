/** Gives the side of a comparison that says much more than the other the wider column, so that both end at about one height. */
import type { Slide } from '../layout/index.ts';
import { blocksOf } from '../slots.ts';
import { wordsIn } from '../divide/pages.ts';

/** How many times the words of one side the other has at least that gets the wider column. */
const MIN_UNEQUAL_RATIO = 1.6;

/** Which of two sides needs the wider column, by their words; undefined where they are about as long. */
export function widerSide(left: number, right: number): 'left' | 'right' | undefined {
  if (right >= left * MIN_UNEQUAL_RATIO) return 'right';
  return left >= right * MIN_UNEQUAL_RATIO ? 'left' : undefined;
}

/** A comparison with the class of its wider side: 10 words against 40 → `wide-right`; other slides as they are. */
export function withWiderSide<S extends Slide>(slide: S): S {
  if (slide.layout !== 'comparison') return slide;
  const wordsOf = (slot: string): number =>
    blocksOf(slide, slot).reduce((sum, block) => sum + wordsIn(block), 0);
  const wider = widerSide(wordsOf('left'), wordsOf('right'));
  return wider ? { ...slide, classes: [...slide.classes, `wide-${wider}`] } : slide;
}
