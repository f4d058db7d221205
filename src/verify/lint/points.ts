/** What a slide says, by the parts that limits are given for. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { LayoutName, Slide } from '../../compose/deck.ts';
import { textOf } from '../../text/phrase.ts';
import { isCjk } from '../../text/script.ts';
import { lengthOf } from '../../text/words.ts';

/** A point or a paragraph of a slide. */
export interface SlidePoint {
  readonly slot: string;
  /** A `heading` is a paragraph in bold: the whole of a heading that is too long for a title. */
  readonly kind: 'item' | 'paragraph' | 'heading';
  /** Its own words, without those of the list below it. */
  readonly text: string;
  /** 1 for the items of a list, 2 for those of a list in it; 0 for a paragraph. */
  readonly depth: number;
  /** True when a list follows that it may announce. */
  readonly leads: boolean;
}

/** Slots that hold points, statements or an answer; all others are names, exhibits or small print. */
const PROSE_SLOTS: ReadonlySet<string> = new Set([
  'points',
  'left',
  'right',
  'statement',
  'figures',
  'answer',
]);

/** The layouts that frame a deck: they carry no argument, so limits of content are not for them. */
export const FRAMES: ReadonlySet<LayoutName> = new Set([
  'cover',
  'agenda',
  'section',
  'disclaimer',
  'closing',
]);

/** The words of a slide's title. */
export const titleOf = (slide: Slide): string =>
  textOf(slide.slots.title as readonly PhrasingContent[]).trim();

/** The points and paragraphs of a slide, in order. */
export function saidOn(slide: Slide): SlidePoint[] {
  return Object.entries(slide.slots).flatMap(([slot, content]) =>
    PROSE_SLOTS.has(slot) ? blocksIn(content as readonly BlockContent[], slot, 0) : [],
  );
}

function blocksIn(blocks: readonly BlockContent[], slot: string, depth: number): SlidePoint[] {
  return blocks.flatMap((block, index) => {
    const leads = blocks[index + 1]?.type === 'list';
    if (block.type === 'list') return itemsIn(block, slot, depth + 1);
    if (block.type !== 'paragraph') return [];
    const [only, ...others] = block.children;
    const kind =
      only?.type === 'strong' && others.length === 0 ? ('heading' as const) : ('paragraph' as const);
    return [{ slot, kind, text: textOf(block.children).trim(), depth, leads }];
  });
}

function itemsIn(list: List, slot: string, depth: number): SlidePoint[] {
  return list.children.flatMap((item) => [
    { slot, kind: 'item' as const, text: ownText(item), depth, leads: hasList(item) },
    ...item.children.flatMap((child) => (child.type === 'list' ? itemsIn(child, slot, depth + 1) : [])),
  ]);
}

const hasList = ({ children }: ListItem): boolean => children.some(({ type }) => type === 'list');

function ownText({ children }: ListItem): string {
  return children
    .map((child) => (child.type === 'paragraph' ? textOf(child.children) : ''))
    .join(' ')
    .trim();
}

/** How many characters of Chinese, Japanese or Korean say as much as a word: 40 characters stand for 18 words. */
const CHARACTERS_A_WORD = 40 / 18;

/** The length of a text in words; what is written without spaces is reckoned in words of its usual length. */
export function wordsIn(text: string): number {
  const { n } = lengthOf(text);
  return isCjk(text) ? Math.round(n / CHARACTERS_A_WORD) : n;
}
