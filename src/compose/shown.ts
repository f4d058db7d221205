/** A deck as it is shown: its continuation marks, and the words that fonts must have. */
import type { Deck, Slide } from './deck.ts';
import { template } from './inline.ts';

/** What slides say about themselves: `({n}/{m})` where they continue each other, `{n}` lines that are left out. */
export interface Patterns {
  readonly continued: string;
  readonly left: string;
}

/** The deck as it is shown: slides that continue each other say which of how many they are, cut code how much is left. */
export function marked(deck: Deck, { continued: pattern, left: leftOut }: Patterns): Deck {
  const counts = new Map<string, number>();
  for (const { continues } of deck.slides)
    if (continues !== undefined) counts.set(continues, (counts.get(continues) ?? 0) + 1);
  const seen = new Map<string, number>();
  const slides = deck.slides.map((one) => {
    const slide = withLeft(one, leftOut);
    const { continues } = slide;
    const count = continues === undefined ? 0 : (counts.get(continues) ?? 0);
    if (continues === undefined || count < 2) return slide;
    const n = (seen.get(continues) ?? 0) + 1;
    seen.set(continues, n);
    const mark = template(` ${pattern.replace('{n}', String(n)).replace('{m}', String(count))}`);
    return { ...slide, slots: { ...slide.slots, title: [...slide.slots.title, mark] } } as Slide;
  });
  return { ...deck, slides };
}

function withLeft(slide: Slide, pattern: string): Slide {
  if (slide.layout !== 'code' || slide.left === undefined) return slide;
  const caption = [template(pattern.replace('{n}', String(slide.left)))];
  return { ...slide, slots: { ...slide.slots, caption } };
}

/** The words in the slots of a deck, for choosing fonts. */
export function wordsOf(deck: Deck): string {
  return deck.slides
    .map((slide) =>
      Object.values(slide.slots)
        .map((slot) => deepText(slot))
        .join(' '),
    )
    .join(' ');
}

function deepText(node: unknown): string {
  if (Array.isArray(node)) return node.map(deepText).join(' ');
  if (node === null || typeof node !== 'object') return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? deepText(node.children) : '';
}
