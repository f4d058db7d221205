/** So many words that a slide can be read while someone speaks (T-WORDS). */
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { linesOf } from '../../compose/runs.ts';
import { withoutSlots } from '../../compose/slots.ts';
import type { LintCheck } from './input.ts';
import { isFrame, wordsIn } from './points.ts';

const MAX_BODY_WORDS = 120;

/** Slots around the body. */
const AROUND: ReadonlySet<string> = new Set(['title', 'eyebrow', 'tracker', 'source', 'number']);

/** Checks T-WORDS. That a slide has too few is seen better than counted: V-FILL. */
export const words: LintCheck = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    if (isFrame(slide)) return [];
    const most = traitsOf(slide.layout).maxWords ?? MAX_BODY_WORDS;
    const n = bodyWords(slide);
    if (n <= most) return [];
    return [
      {
        rule: 'verify:words' as const,
        slide,
        found: `${n} words`,
        expected: `${most} at most`,
        advice: 'Shorten the passage of the article, or divide it with a heading.',
      },
    ];
  });

const bodyWords = (slide: Slide): number =>
  linesOf(withoutSlots(slide, AROUND)).reduce(
    (sum, line) => sum + wordsIn(line.map(({ value }) => value).join('')),
    0,
  );
