/** The marks of slides that continue each other, such as `(1/2)`. */
import { textOf } from '../text/phrase.ts';
import type { Deck } from './deck.ts';
import { fitsTitle } from './fit/title-lines.ts';
import { template } from './inline.ts';
import type { Slide } from './layout/index.ts';
import { traitsOf } from './layout/traits.ts';
import type { Size } from './size.ts';
import { lineOf, withSlots } from './slots.ts';

/** What slides say about themselves: `({n}/{m})` where they continue each other, `{n}` lines that are left out. */
export interface MarkPatterns {
  readonly continued: string;
  readonly left: string;
}

/** The deck as it is shown: slides that continue each other say which of how many they are, cut code how much is left. */
export function marked(deck: Deck, { continued, left }: MarkPatterns): Deck {
  const counts = new Map<string, number>();
  for (const { continues } of deck.slides)
    if (continues !== undefined) counts.set(continues, (counts.get(continues) ?? 0) + 1);
  const seen = new Map<string, number>();
  const slides = deck.slides.map((slide) => {
    const counted = withLeftLines(slide, left);
    const { continues } = counted;
    const count = continues === undefined ? 0 : (counts.get(continues) ?? 0);
    if (continues === undefined || count < 2) return counted;
    const n = (seen.get(continues) ?? 0) + 1;
    seen.set(continues, n);
    const mark = continued.replace('{n}', String(n)).replace('{m}', String(count));
    return withMark(counted, mark, deck.size, deck.lang);
  });
  return { ...deck, slides };
}

/** A slide of code that says how many lines only its notes have. */
const withLeftLines = (slide: Slide, pattern: string): Slide =>
  slide.left === undefined
    ? slide
    : withSlots(slide, { caption: [template(pattern.replace('{n}', String(slide.left)))] });

/** A title with a mark behind it; where it has no room for it, the label above bears it: `Gates (1/2)`. */
function withMark(slide: Slide, mark: string, size: Size, lang: string): Slide {
  const text = ` ${mark}`;
  const run = template(text);
  const { title } = slide.slots;
  const eyebrow = lineOf(slide, 'eyebrow');
  const fits = traitsOf(slide.layout).ownTitleSize || fitsTitle(textOf(title) + text, size, lang);
  return fits || eyebrow.length === 0
    ? withSlots(slide, { title: [...title, run] })
    : withSlots(slide, { eyebrow: [...eyebrow, run] });
}
