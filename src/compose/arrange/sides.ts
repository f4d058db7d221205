/** Gives the side of a comparison that says much more than the other the wider column, so that both end at about one height. */
import type { Slide } from '../layout/index.ts';
import { blocksOf } from '../slots.ts';
import { wordsIn } from '../divide/pages.ts';

/** How many times the words of one side the other has at least that gets the wider column. */
const MIN_UNEQUAL_RATIO = 1.6;

/** A comparison with the class of its wider side: 10 words against 40 → `wide-right`; other slides as they are. */
export function withWiderSide<S extends Slide>(slide: S): S {
  if (slide.layout !== 'comparison') return slide;
  const [left, right] = (['left', 'right'] as const).map((slot) =>
    blocksOf(slide, slot).reduce((sum, block) => sum + wordsIn(block), 0),
  ) as [number, number];
  const wider =
    right >= left * MIN_UNEQUAL_RATIO
      ? 'wide-right'
      : left >= right * MIN_UNEQUAL_RATIO
        ? 'wide-left'
        : undefined;
  return wider ? { ...slide, classes: [...slide.classes, wider] } : slide;
}
