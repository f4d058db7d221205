/** Lines of one Markdown paragraph that are items all the same: a label and its value each, or a bullet that is none. */
import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import { placeOf, slice, textOf } from '../text/phrase.ts';
import { areEntries } from './blocks.ts';

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
  const items = areEntries(lines) && lines.every((line) => line.length <= LONGEST);
  if (lines.length < 2 || (!items && !lines.every((line) => BULLET.test(line)))) return paragraph;
  const whole = { type: 'phrase', children: paragraph.children, position: placeOf(paragraph) } as const;
  let at = 0;
  const children = lines.map((line): ListItem => {
    const lead = items ? 0 : (BULLET.exec(line)?.[0].length ?? 0);
    const part = slice({ ...whole, children: [...whole.children] }, at + lead, at + line.length, source);
    at += line.length + 1;
    const text: Paragraph = { type: 'paragraph', children: part.children, position: part.position };
    return { type: 'listItem', spread: false, children: [text], position: part.position };
  });
  return { type: 'list', ordered: false, spread: false, children, position: placeOf(paragraph) };
}

/** Longest line that is an entry and no prose, in characters. */
const LONGEST = 80;
