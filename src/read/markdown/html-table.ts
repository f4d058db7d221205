/** Tables of HTML between the paragraphs of Markdown. */
import type { RootContent } from 'mdast';
import { placeOf } from '../../text/phrase.ts';
import { around, type MarkdownRange, type MaskedSpan } from './misread-ranges.ts';

/** Reads the table in a range of the text; undefined where it is none that shows data. */
export type ReadTable = (start: number, end: number) => RootContent[] | undefined;

/** The table that begins a line, and ends one: what of it is blanked, and the blocks that it stands for. */
export function htmlTableAt(
  text: string,
  lineStart: number,
  lineEnd: number,
  read: ReadTable,
): MaskedSpan | undefined {
  const lead = /^ {0,3}(?=<table[\s>])/i.exec(text.slice(lineStart, lineEnd))?.[0].length;
  if (lead === undefined) return undefined;
  const start = lineStart + lead;
  const end = endOf(text, start);
  if (end === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80))) return undefined;
  // Behind an empty line, what is in a cell is Markdown.
  if (/\n[ \t]*\n[^<]*[*_`[]/.test(text.slice(start, end))) return undefined;
  const blocks = read(start, end);
  if (!blocks) return undefined;
  return {
    end,
    masked: around({ start, end }, blocks.flatMap(leavesOf), 'markup'),
    stands: [{ type: 'table', blocks, start, end, block: true }],
  };
}

/** Where a table ends; undefined for one that does not, or that holds another. */
function endOf(text: string, start: number): number | undefined {
  const tag = /<(\/?)table(?=[\s>])[^>]*>/gi;
  tag.lastIndex = start + 1;
  const next = tag.exec(text);
  return next?.[1] === '/' ? tag.lastIndex : undefined;
}

/** The places of all words in a block. */
export function leavesOf(node: RootContent): MarkdownRange[] {
  // An empty cell has the place of its row.
  if ('children' in node) return node.children.flatMap(leavesOf);
  if (!node.position) return [];
  const { start, end } = placeOf(node);
  return [{ start: start.offset ?? 0, end: end.offset ?? 0 }];
}
