/** What the blocks of other programs mean, once they are parsed: callouts, boxes, definitions, outlines, drawn tables. */
import type { BlockContent, ListItem, Root, RootContent } from 'mdast';
import { placeOf } from '../../../text/phrase.ts';
import type { Dropped } from '../../article.ts';
import { calloutOf } from './callout.ts';
import { definitionsOf } from './definitions.ts';
import { withoutYears } from '../year-items.ts';
import { withoutEdges } from './grid-rows.ts';

/** A tree without marks of other programs, and the marks that were taken out of it. */
export interface Translated {
  readonly tree: Root;
  readonly dropped: readonly Dropped[];
}

/** Translates the blocks of a tree; `text` is the article as it was written. */
export function translated(tree: Root, text: string): Translated {
  const dropped: Dropped[] = [];
  const blocksOf = (blocks: readonly RootContent[]): RootContent[] => {
    const done: RootContent[] = [];
    for (const block of blocks) {
      const above = done.at(-1);
      const parts = block.type === 'list' ? withoutYears(block, text) : [block];
      if (block.type === 'list' && isDefinition(block, text) && above?.type === 'paragraph')
        done.splice(-1, 1, ...definitionsOf(above, block, blocksOf));
      else if (block.type === 'list' && opensBox(block, text))
        done.push(...blocksOf(block.children.flatMap(({ children }) => children)));
      else if (parts[0] !== block)
        done.push(...parts.flatMap((part) => (part.type === 'list' ? [part] : blocksOf([part]))));
      else if (block.type === 'list' && isOutline(block)) done.push(...blocksOf(outlineOf(block)));
      else if (block.type === 'blockquote') {
        const callout = calloutOf(block, text);
        if (callout) dropped.push(callout.mark);
        if (callout) done.push(...blocksOf(callout.blocks));
        else done.push({ ...block, children: blocksOf(block.children) as BlockContent[] });
      } else if (block.type === 'table') done.push(withoutEdges(block, text));
      else if (block.type === 'paragraph' && above?.type === 'table' && isCaption(block, text))
        done.push({ ...block, data: { caption: true } });
      else if ('children' in block && HOLDERS.has(block.type))
        done.push({ ...block, children: blocksOf(block.children as RootContent[]) } as RootContent);
      else done.push(block);
    }
    return done;
  };
  return { tree: { ...tree, children: blocksOf(tree.children) }, dropped };
}

/** Blocks that hold blocks. */
const HOLDERS: ReadonlySet<string> = new Set([
  'list',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
]);

const charAt = (node: RootContent, text: string): string => text[placeOf(node).start.offset ?? 0] ?? '';

/** The line in which a block begins. */
function lineOf(block: RootContent, text: string): string {
  const start = placeOf(block).start.offset ?? 0;
  return /[^\n]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1))?.[0] ?? '';
}

/** A list whose bullets were colons as they were written. */
const isDefinition = (list: RootContent, text: string): boolean => /[:~]/.test(charAt(list, text));

/** A list whose bullet was `!!!` or `???`. */
const opensBox = (list: RootContent, text: string): boolean => /[!?]/.test(charAt(list, text));

/** `: Tolls by boat` or `Table: Tolls by boat`; the mark was blanked. */
const isCaption = (block: RootContent, text: string): boolean =>
  /^[ \t]*(?::|Table:)[ \t]/.test(lineOf(block, text));

/** A list of which an item opens with a heading: `- ## Why tolls rise`, as outliners write. */
const isOutline = (list: Extract<RootContent, { type: 'list' }>): boolean =>
  list.children.some(({ children: [first] }) => first?.type === 'heading');

/** Items with a heading as the heading and what stands below it; those between them as lists. */
function outlineOf(list: Extract<RootContent, { type: 'list' }>): RootContent[] {
  const blocks: RootContent[] = [];
  const plain: ListItem[] = [];
  const close = (): void => {
    const [first] = plain;
    if (first)
      blocks.push({
        ...list,
        children: plain.splice(0),
        position: { ...placeOf(first), end: placeOf(plain.at(-1) ?? first).end },
      });
  };
  for (const item of list.children) {
    const [heading, ...below] = item.children;
    if (heading?.type === 'heading') {
      close();
      // The marker of the item goes with the heading.
      const position = { start: placeOf(item).start, end: placeOf(heading).end };
      blocks.push({ ...heading, position }, ...below);
    } else plain.push(item);
  }
  close();
  return blocks;
}
