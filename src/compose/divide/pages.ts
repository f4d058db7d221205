/** Shares out blocks over slides by their words. */
import type { BlockContent } from 'mdast';
import { lengthOf } from '../../text/words.ts';
import { textOf } from '../../text/phrase.ts';

/** CJK characters that take as much room as a word. */
const CHARACTERS_PER_WORD = 2;

/** Blocks in order, as many to a slide as its words allow, filled about evenly; no block is cut. */
export function paged(blocks: readonly BlockContent[], most: number): BlockContent[][] {
  const sizes = blocks.map(wordsIn);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const even = total / Math.max(1, Math.ceil(total / most));
  const pages: BlockContent[][] = [];
  let room = 0;
  blocks.forEach((block, index) => {
    const size = sizes[index] ?? 0;
    if (pages.length === 0 || room < size / 2) {
      pages.push([]);
      room = Math.max(even, 0);
    }
    pages.at(-1)?.push(block);
    room -= size;
  });
  return pages;
}

/** Words of a block; CJK characters count half. */
export function wordsIn(block: BlockContent): number {
  const { unit, n } = lengthOf(deepText(block));
  return unit === 'words' ? n : n / CHARACTERS_PER_WORD;
}

function deepText(block: BlockContent): string {
  if (block.type === 'paragraph' || block.type === 'heading') return textOf(block.children);
  if ('value' in block) return block.value;
  return 'children' in block
    ? (block.children as BlockContent[]).map((child) => deepText(child)).join(' ')
    : '';
}
