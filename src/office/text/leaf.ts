/** The paragraphs of a slot, each with its place in lists and with what the browser drew of it. */
import type { BlockContent, DefinitionContent, List, PhrasingContent } from 'mdast';
import type { DrawnBlock, DrawnBox } from '../../print/page/drawn.ts';

/** A paragraph, title or block of code. */
export interface Leaf {
  readonly content: readonly PhrasingContent[];
  readonly drawn?: DrawnBlock;
  /** Index of the part of a row that it is; absent for what is no row. */
  readonly part?: number;
  /** The item that it begins; absent for what stands in no list and for later paragraphs of an item. */
  readonly item?: ListItemPlace;
}

/** The leaves of a row, each part of it one: a label at its start, the place among the parts of the deck at its end. */
export const rowOf = (leaf: Leaf): Leaf[] =>
  leaf.drawn?.isRow ? leaf.drawn.parts.map((_, part) => ({ ...leaf, part })) : [leaf];

/** True for the part of a row that stands at its end. */
export function isPushed({ drawn, part }: Leaf, isRightToLeft: boolean): boolean {
  const lines = part === undefined ? undefined : drawn?.parts[part];
  if (!drawn || !lines) return false;
  const [before, after] = [lines.box.left - drawn.content.left, drawn.content.right - lines.box.right];
  return isRightToLeft ? after > before : before > after;
}

/** The place of an item in its list. */
export interface ListItemPlace {
  readonly level: number;
  /** Its number, in a list of numbers. */
  readonly ordinal?: number;
  readonly drawn?: DrawnBox;
}

/** Hands out what was drawn in a slot, in the order of its nodes. */
export interface DrawnQueue {
  readonly nextBlock: () => DrawnBlock | undefined;
  readonly nextItem: () => DrawnBox | undefined;
}

/** A queue of the blocks and items of a slot. */
export function queueOf(slot: {
  readonly blocks: readonly DrawnBlock[];
  readonly items: readonly DrawnBox[];
}): DrawnQueue {
  let [block, item] = [0, 0];
  return { nextBlock: () => slot.blocks[block++], nextItem: () => slot.items[item++] };
}

type Block = BlockContent | DefinitionContent;

/** The leaves of blocks in order; `level` is how many lists they stand in. */
export function leavesOf(blocks: readonly Block[], queue: DrawnQueue, level = 0): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return [leaf(block.children, queue.nextBlock())];
    if (block.type === 'code') return [leaf([{ type: 'text', value: block.value }], queue.nextBlock())];
    if (block.type === 'list') return itemsOf(block, queue, level).flatMap(({ leaves }) => leaves);
    if (block.type === 'blockquote') return leavesOf(block.children, queue, level);
    return [];
  });
}

/** The items of a list, each with its leaves. */
export function itemsOf(
  list: List,
  queue: DrawnQueue,
  level = 0,
): { readonly place: ListItemPlace; readonly leaves: Leaf[] }[] {
  return list.children.map(({ children }, index) => {
    const drawn = queue.nextItem();
    const place: ListItemPlace = {
      level,
      ...(list.ordered && { ordinal: (list.start ?? 1) + index }),
      ...(drawn && { drawn }),
    };
    const [first, ...others] = leavesOf(children, queue, level + 1);
    return { place, leaves: first ? [{ ...first, item: place }, ...others] : [] };
  });
}

const leaf = (content: readonly PhrasingContent[], drawn: DrawnBlock | undefined): Leaf => ({
  content,
  ...(drawn && { drawn }),
});
