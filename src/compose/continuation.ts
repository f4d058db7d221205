/** A deck as it is shown: its continuation marks, and the words that fonts must have. */
import type { Brand, Deck, Slide } from './deck.ts';
import { template } from './inline.ts';
import { withMark } from './fit/title.ts';

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
    const mark = pattern.replace('{n}', String(n)).replace('{m}', String(count));
    return withMark(slide, mark, deck.size, deck.lang);
  });
  return { ...deck, slides };
}

function withLeft(slide: Slide, pattern: string): Slide {
  if (slide.layout !== 'code' || slide.left === undefined) return slide;
  const caption = [template(pattern.replace('{n}', String(slide.left)))];
  return { ...slide, slots: { ...slide.slots, caption } };
}

/** What a deck draws, for choosing fonts. */
export interface DrawnText {
  /** All text. */
  readonly text: string;
  /** The part of it that is code. */
  readonly code: string;
  /** Is any of it emphasised? */
  readonly emphasis: boolean;
}

/** The words in the slots of a deck, those that its pack sets on every slide, and those that `marked` may set. */
export function wordsOf(deck: Deck, brand: Brand = {}, patterns?: Patterns): DrawnText {
  const slots = deck.slides.map((slide) => Object.values(slide.slots));
  return {
    text: [deepText(slots, () => true), ...Object.values({ ...brand, ...patterns }).flat()].join(' '),
    code: deepText(slots, isCode).trim(),
    emphasis: emphasised(slots),
  };
}

const isCode = ({ type }: Leaf): boolean => type === 'code' || type === 'inlineCode';

/** A node with text of its own. */
interface Leaf {
  readonly type?: unknown;
  readonly value: string;
}

function deepText(node: unknown, wanted: (leaf: Leaf) => boolean): string {
  if (Array.isArray(node)) return node.map((one) => deepText(one, wanted)).join(' ');
  if (node === null || typeof node !== 'object') return '';
  if ('value' in node && typeof node.value === 'string') return wanted(node as Leaf) ? node.value : '';
  return 'children' in node ? deepText(node.children, wanted) : '';
}

function emphasised(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(emphasised);
  if (node === null || typeof node !== 'object') return false;
  return ('type' in node && node.type === 'emphasis') || ('children' in node && emphasised(node.children));
}
