/** The words of a node of mdast, whatever it holds. */
import type { Root, RootContent } from 'mdast';
import { textOf } from '../../text/phrase.ts';

/** The plain words of a block or a tree; those of its blocks one after the other, with a blank between. */
export function wordsIn(node: Root | RootContent): string {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return textOf(node.children);
  if ('children' in node) return node.children.map((child) => wordsIn(child)).join(' ');
  return 'value' in node ? node.value : '';
}
