/** Numbered paragraphs of a Markdown article that are headings: lines of a series with prose below. */
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { placeOf, textOf } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import type { CopyBlock } from '../copy/blocks.ts';
import { membersOf } from '../copy/series.ts';

/** The tree with such paragraphs as headings, below the heading that they stand under. */
export function withNumberedHeadings(tree: Root): Root {
  const members = membersOf(tree.children.map(blockOf));
  if (!members.some((member) => member?.heading)) return tree;
  let depth = 1;
  return {
    ...tree,
    children: tree.children.map((block, index): RootContent => {
      const member = members[index];
      if (block.type === 'heading') depth = block.depth;
      if (block.type !== 'paragraph' || !member?.heading) return block;
      const below = Math.min(6, depth + 1 + member.level) as Heading['depth'];
      return { type: 'heading', depth: below, children: bare(block), position: placeOf(block) };
    }),
  };
}

/** A heading needs no bold of its own. */
function bare({ children }: Paragraph): Paragraph['children'] {
  const [only] = children;
  return children.length === 1 && only?.type === 'strong' ? only.children : children;
}

/** A block as the lines of a text copy are: what is no paragraph has no number, and stands below one as prose does. */
function blockOf(node: RootContent): CopyBlock {
  const text = node.type === 'paragraph' ? textOf(node.children).trim() : '';
  const line =
    node.type === 'heading' || (text !== '' && !/[.。:：;；]$/u.test(text) && !text.includes('\n'));
  const words = countWords(text);
  return { kind: line ? 'short' : 'prose', text, words, apart: true, position: placeOf(node) };
}
