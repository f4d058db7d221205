/** Takes a filled layout apart into its slots. */
import type { BlockContent, Root } from 'mdast';

/** What stands in one box of a layout. */
export interface SlotContent {
  /** Of the class `slot-points` the name is `points`. */
  readonly name: string;
  readonly blocks: readonly BlockContent[];
}

/** The boxes of a filled layout that hold words, in the order in which they are read. */
export function slotsIn(root: Root): SlotContent[] {
  const slots: { name: string; blocks: BlockContent[] }[] = [];
  const open: (string | undefined)[] = [];
  for (const node of root.children) {
    if (node.type === 'html') {
      if (node.value.startsWith('</')) open.pop();
      else if (/^<[a-z]/i.test(node.value)) open.push(slotNameOf(node.value));
      continue;
    }
    if (!isBlock(node)) continue;
    const name = open.findLast((slot) => slot !== undefined) ?? (node.type === 'heading' ? 'title' : 'slide');
    const last = slots.at(-1);
    if (last?.name === name) last.blocks.push(node);
    else slots.push({ name, blocks: [node] });
  }
  return slots;
}

const slotNameOf = (tag: string): string | undefined => /\bslot-([\w-]+)/.exec(tag)?.[1];

const isBlock = (node: Root['children'][number]): node is BlockContent =>
  /^(?:paragraph|heading|list|blockquote|code|math|table)$/.test(node.type);
