/** Lines of one Markdown paragraph that are items all the same: each opens with a bullet that Markdown takes for a word. */
import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import { placeOf, slice, textOf } from '../../text/phrase.ts';

/** Bullets that Markdown takes for words. */
const BULLET = /^\s*[•・●■◆▪‣]/u;

/** The tree with such paragraphs as lists; its text still has its line ends. */
export function withEntries(tree: Root, source: string): Root {
  return {
    ...tree,
    children: tree.children.map((block): RootContent =>
      block.type === 'paragraph' ? listOf(block, source) : block,
    ),
  };
}

function listOf(paragraph: Paragraph, source: string): RootContent {
  const words = textOf(paragraph.children);
  const lines = words.split('\n');
  if (lines.length < 2 || !lines.every((line) => BULLET.test(line))) return paragraph;
  const whole = { type: 'phrase', children: paragraph.children, position: placeOf(paragraph) } as const;
  let at = 0;
  const children = lines.map((line): ListItem => {
    const lead = BULLET.exec(line)?.[0].length ?? 0;
    const part = slice({ ...whole, children: [...whole.children] }, at + lead, at + line.length, source);
    at += line.length + 1;
    const text: Paragraph = { type: 'paragraph', children: part.children, position: part.position };
    return { type: 'listItem', spread: false, children: [text], position: part.position };
  });
  return { type: 'list', ordered: false, spread: false, children, position: placeOf(paragraph) };
}
