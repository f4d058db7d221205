/** Divides the blocks of a slot, for slides that continue each other. */
import type { BlockContent, List, Table } from 'mdast';
import { balanced } from './balance.ts';
import { halves } from './halves.ts';

/** Items, rows or lines of code: what a slot can be divided between. */
export function countUnits(blocks: readonly BlockContent[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list') return sum + block.children.length;
    if (block.type === 'table') return sum + block.children.length - 1;
    if (block.type === 'code') return sum + block.value.split('\n').length;
    return sum + 1;
  }, 0);
}

/** Blocks halved so many times, in order. */
export function pieces(blocks: readonly BlockContent[], source: string, cuts: number): BlockContent[][] {
  const [a, b] = split(blocks, source);
  if (cuts < 1 || a.length === 0 || b.length === 0) return [[...blocks]];
  return [...pieces(a, source, cuts - 1), ...pieces(b, source, cuts - 1)];
}

/** Blocks in two parts of about the same size: between blocks, or inside the only one; one part is empty when there is no place to cut. */
export function split(blocks: readonly BlockContent[], source: string): [BlockContent[], BlockContent[]] {
  const [only, ...others] = blocks;
  if (!only) return [[], []];
  const [closing] = others;
  if (
    only.type === 'list' &&
    only.children.length > 1 &&
    closing?.type === 'paragraph' &&
    others.length === 1
  ) {
    // The line that closes a list stays with the last of its items.
    const [a, b] = splitBlock(only, source);
    if (a && b) return [[a], [b, closing]];
  }
  if (others.length > 0) {
    const [a = [], b = []] = balanced(blocks, Math.ceil(blocks.length / 2));
    return [a, b];
  }
  const [a, b] = splitBlock(only, source);
  return a && b ? [[a], [b]] : [[...blocks], []];
}

/** Characters of a line of code beyond which it is cut like prose. */
const MAX_CODE_LINE_LENGTH = 400;

function splitBlock(block: BlockContent, source: string): [BlockContent?, BlockContent?] {
  if (block.type === 'list' && block.children.length > 1) {
    const [a = [], b = []] = balanced(block.children, Math.ceil(block.children.length / 2));
    const part = (children: List['children']): List => ({ ...block, children });
    const start = block.ordered ? { start: (block.start ?? 1) + a.length } : {};
    return [part(a), { ...part(b), ...start }];
  }
  if (block.type === 'table' && block.children.length > 2) {
    const [head, ...rows] = block.children;
    const [a = [], b = []] = balanced(rows, Math.ceil(rows.length / 2));
    const part = (some: Table['children']): Table => ({ ...block, children: head ? [head, ...some] : some });
    return [part(a), part(b)];
  }
  if (block.type === 'code' && block.value.includes('\n')) {
    const lines = block.value.split('\n');
    const middle = Math.ceil(lines.length / 2);
    return [
      { ...block, value: lines.slice(0, middle).join('\n') },
      { ...block, value: lines.slice(middle).join('\n') },
    ];
  }
  if (block.type === 'code' && block.value.length > MAX_CODE_LINE_LENGTH) {
    const middle = block.value.length >> 1;
    return [
      { ...block, value: block.value.slice(0, middle) },
      { ...block, value: block.value.slice(middle) },
    ];
  }
  if (block.type === 'paragraph') return halves(block, source);
  if (block.type === 'list') {
    const [item] = block.children;
    const paragraph = item?.children[0];
    if (!item || paragraph?.type !== 'paragraph') return [];
    const [a, b] = halves(paragraph, source);
    return a && b
      ? [
          { ...block, children: [{ ...item, children: [a] }] },
          { ...block, children: [{ ...item, children: [b] }] },
        ]
      : [];
  }
  return [];
}
