/** Titles of boxes and terms of definitions, as labels of what they stand above. */
import type { Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { spanOf, textOf } from '../../../text/phrase.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** True where it is the title of what follows. */
    label?: boolean;
  }
}

/** A label as a paragraph of its own. */
export function labelOf(words: readonly PhrasingContent[]): Paragraph {
  const position = spanOf(words);
  const strong: PhrasingContent = { type: 'strong', children: [...words], ...(position && { position }) };
  return { type: 'paragraph', children: [strong], data: { label: true }, ...(position && { position }) };
}

/** The tree with each label in the paragraph below it, set off by a colon of ours: `Low water` + `Barges stop.` → `Low water: Barges stop.` */
export const withLabels = (tree: Root): Root => ({ ...tree, children: joined(tree.children) });

function joined(blocks: readonly RootContent[]): RootContent[] {
  const done: RootContent[] = [];
  for (const block of blocks) {
    const label = done.at(-1);
    if (block.type === 'paragraph' && label?.type === 'paragraph' && label.data?.label && !block.data) {
      const colon: PhrasingContent = {
        type: 'text',
        value: CLOSED.test(textOf(label.children)) ? ' ' : ': ',
      };
      const children = [...label.children, colon, ...block.children];
      const position = spanOf([label, block]);
      done[done.length - 1] = { type: 'paragraph', children, ...(position && { position }) };
    } else if (HOLDERS.has(block.type))
      done.push({ ...block, children: joined((block as Parent).children as RootContent[]) } as RootContent);
    else done.push(block);
  }
  return done;
}

/** Blocks that hold blocks. */
const HOLDERS: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'containerDirective']);

/** A title with a mark at its end needs no colon. */
const CLOSED = /[.:!?。：！？]\s*$/u;
