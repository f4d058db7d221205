/** Tables and lists of HTML between the paragraphs of Markdown. */
import type { RootContent } from 'mdast';
import { placeOf } from '../../text/phrase.ts';
import { around, type MarkdownRange, type MaskedSpan } from './misread-ranges.ts';

/** Reads the table or list in a range of the text; undefined for a table that shows no data. */
export type ReadHtml = (start: number, end: number) => RootContent[] | undefined;

/** What is Markdown in HTML all the same: `<li>**Oak** rots</li>`. */
const MARKED = /\*\*|`|\]\(|(?<!\p{L})_\p{L}/u;

/** The table or list that begins a line, and ends one: what of it is blanked, and the blocks that it stands for. */
export function htmlBlockAt(
  text: string,
  lineStart: number,
  lineEnd: number,
  read: ReadHtml,
): MaskedSpan | undefined {
  const [lead, tag] =
    /^( {0,3})<(table|ul|ol)(?=[\s>])/i.exec(text.slice(lineStart, lineEnd))?.slice(1) ?? [];
  if (lead === undefined || tag === undefined) return undefined;
  const start = lineStart + lead.length;
  const end = endOf(text, start, tag);
  if (end === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80))) return undefined;
  const inside = text.slice(start, end);
  // Behind an empty line, what is in a cell is Markdown.
  if (/\n[ \t]*\n[^<]*[*_`[]/.test(inside) || (!/^t/i.test(tag) && MARKED.test(inside))) return undefined;
  const blocks = read(start, end);
  if (!blocks) return undefined;
  return {
    end,
    masked: around({ start, end }, blocks.flatMap(leavesOf), 'markup'),
    stands: [{ type: 'blocks', blocks, start, end, block: true }],
  };
}

/** Where an element ends; undefined for one that does not, or that holds another of its kind. */
function endOf(text: string, start: number, name: string): number | undefined {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>])[^>]*>`, 'gi');
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
