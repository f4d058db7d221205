/** The text of a deck, for choosing the fonts that draw it. */
import type { Brand } from './brand.ts';
import type { MarkPatterns } from './continuation.ts';
import type { Deck } from './deck.ts';

/** What a deck draws. */
export interface DeckText {
  /** All text. */
  readonly text: string;
  /** The part of it that is code. */
  readonly code: string;
  /** Is any of it emphasised? */
  readonly emphasis: boolean;
}

/** The words in the slots of a deck, those that its pack sets on every slide, and those that `marked` may set. */
export function deckText(deck: Deck, brand: Brand = {}, patterns?: MarkPatterns): DeckText {
  const slots = deck.slides.map((slide) => Object.values(slide.slots));
  return {
    text: [deepText(slots, () => true), ...Object.values({ ...brand, ...patterns }).flat()].join(' '),
    code: deepText(slots, isCode).trim(),
    emphasis: hasEmphasis(slots),
  };
}

const isCode = ({ type }: Leaf): boolean => type === 'code' || type === 'inlineCode';

/** Of a formula only words are drawn in the fonts of the deck, its symbols in KaTeX's: `n ≥ 1` → `n `. */
const drawnValue = ({ type, value }: Leaf): string =>
  type === 'inlineMath' || type === 'math' ? value.replace(/\P{L}+/gu, ' ') : value;

/** A node with text of its own. */
interface Leaf {
  readonly type?: unknown;
  readonly value: string;
}

function deepText(node: unknown, isWanted: (leaf: Leaf) => boolean): string {
  if (Array.isArray(node)) return node.map((child) => deepText(child, isWanted)).join(' ');
  if (node === null || typeof node !== 'object') return '';
  if ('value' in node && typeof node.value === 'string')
    return isWanted(node as Leaf) ? drawnValue(node as Leaf) : '';
  return 'children' in node ? deepText(node.children, isWanted) : '';
}

function hasEmphasis(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasEmphasis);
  if (node === null || typeof node !== 'object') return false;
  return ('type' in node && node.type === 'emphasis') || ('children' in node && hasEmphasis(node.children));
}
