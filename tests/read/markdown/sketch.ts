/** Draws the tree that a Markdown text is read as. */
import type { PhrasingContent, RootContent } from 'mdast';
import { read } from '../../../src/read/index.ts';

/** A node of an article. */
export type Any = RootContent | PhrasingContent;

/** A tree in one line: what is set as a caption is `cap`, a break is `/`. */
function sketch(node: Any): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineMath') return `math(${node.value})`;
  if (node.type === 'break') return '/';
  if (node.type === 'image') return `image(${node.alt ?? ''})`;
  if (node.type === 'code') return `${node.lang ?? 'code'}(${node.value})`;
  if (!('children' in node)) return node.type;
  const inner = node.children.map((child) => sketch(child as Any)).join('');
  if (node.type === 'paragraph') return `${node.data?.caption ? 'cap' : 'p'}(${inner.trim()})`;
  return `${node.type}(${inner})`;
}

/** The blocks of an article below its title, each in one line. */
export const sketched = async (content: string): Promise<string> => {
  const { tree } = await read({ path: 'a.md', content: `# Tides\n\n${content}` });
  return tree.children.slice(1).map(sketch).join(' ');
};
