/** Phrases for tests: a paragraph of Markdown, read as the program reads it. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Literal, Node, Parent } from 'unist';
import type { Phrase } from '../../src/text/phrase.ts';

/** The first paragraph of a Markdown text as a phrase. */
export function phraseOf(markdown: string): Phrase {
  const [block] = fromMarkdown(markdown).children;
  if (block?.type !== 'paragraph' || !block.position) throw new Error(`Expected a paragraph: ${markdown}`);
  return { type: 'phrase', children: block.children, position: block.position };
}

/** All leaves with a value, in order. */
export function leavesOf(node: Node): Literal[] {
  if ('value' in node) return [node as Literal];
  return 'children' in node ? (node as Parent).children.flatMap((child) => leavesOf(child)) : [];
}

/** The words of the article that the position of a node covers. */
export function sourceOf(node: Node, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
