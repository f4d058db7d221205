/** So many words that a slide can be read while someone speaks (T-WORDS). */
import type { LayoutName, Slide } from '../../compose/deck.ts';
import { linesOf } from '../../compose/runs.ts';
import type { LintCheck } from './input.ts';
import { FRAMES, wordsIn } from './points.ts';

const MAX_BODY_WORDS = 75;

/** What is looked up and not read through has no limit of its own; fitting sees to its room. */
const EXEMPT: ReadonlySet<LayoutName> = new Set(['table', 'code', 'sources', 'figure']);

/** Layouts that hold more: four cells, an answer. */
const LARGER: Readonly<Partial<Record<LayoutName, number>>> = { matrix: 90, faq: 90, comparison: 90 };

/** Slots around the body. */
const AROUND: ReadonlySet<string> = new Set(['title', 'eyebrow', 'tracker', 'source', 'number']);

/** Checks T-WORDS. That a slide has too few is seen better than counted: V-FILL. */
export const words: LintCheck = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    if (FRAMES.has(slide.layout) || EXEMPT.has(slide.layout)) return [];
    const most = LARGER[slide.layout] ?? MAX_BODY_WORDS;
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

function bodyWords(slide: Slide): number {
  const slots = Object.fromEntries(Object.entries(slide.slots).filter(([name]) => !AROUND.has(name)));
  const body = { ...slide, slots } as unknown as Slide;
  return linesOf(body).reduce((sum, line) => sum + wordsIn(line.map(({ value }) => value).join('')), 0);
}
