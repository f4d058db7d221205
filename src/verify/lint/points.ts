/** What a slide says, by the parts that limits are given for. */
import type { BlockContent, List, ListItem } from 'mdast';
import type { Position } from 'unist';
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { blocksOf } from '../../compose/slots.ts';
import { spanOf, textOf } from '../../text/phrase.ts';
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
  /** Where it stands in the article; absent for words of the template. */
  readonly place?: Position | undefined;
}

/** True for a slide that frames the deck: it carries no argument, so limits of content are not for it. */
export const isFrame = ({ layout }: Slide): boolean => traitsOf(layout).isFrame === true;

/** The words of a slide's title. */
export const titleOf = (slide: Slide): string => textOf(slide.slots.title).trim();

/** The points and paragraphs of a slide, in order. */
export function saidOn(slide: Slide): SlidePoint[] {
  const { prose = [] } = traitsOf(slide.layout);
  return Object.keys(slide.slots)
    .filter((slot) => prose.includes(slot))
    .flatMap((slot) => blocksIn(blocksOf(slide, slot), slot, 0));
}

function blocksIn(blocks: readonly BlockContent[], slot: string, depth: number): SlidePoint[] {
  return blocks.flatMap((block, index) => {
    const leads = blocks[index + 1]?.type === 'list';
    if (block.type === 'list') return itemsIn(block, slot, depth + 1);
    if (block.type !== 'paragraph') return [];
    const [only, ...others] = block.children;
    const kind =
      only?.type === 'strong' && others.length === 0 ? ('heading' as const) : ('paragraph' as const);
    return [{ slot, kind, text: textOf(block.children).trim(), depth, leads, place: spanOf(block.children) }];
  });
}

function itemsIn(list: List, slot: string, depth: number): SlidePoint[] {
  return list.children.flatMap((item) => [
    { slot, kind: 'item' as const, text: ownText(item), depth, leads: hasList(item), place: placeOf(item) },
    ...item.children.flatMap((child) => (child.type === 'list' ? itemsIn(child, slot, depth + 1) : [])),
  ]);
}

const hasList = ({ children }: ListItem): boolean => children.some(({ type }) => type === 'list');

const placeOf = ({ children }: ListItem): Position | undefined =>
  spanOf(children.flatMap((child) => (child.type === 'paragraph' ? child.children : [])));

function ownText({ children }: ListItem): string {
  return children
    .map((child) => (child.type === 'paragraph' ? textOf(child.children) : ''))
    .join(' ')
    .trim();
}

/** How many characters of Chinese, Japanese or Korean say as much as a word: 64 characters stand for 28 words. */
const CHARACTERS_A_WORD = 64 / 28;

/** The length of a text in words; what is written without spaces is reckoned in words of its usual length. */
export function wordsIn(text: string): number {
  const { n } = lengthOf(text);
  return isCjk(text) ? Math.round(n / CHARACTERS_A_WORD) : n;
}
