/** Tables that pandoc draws with dashes, where a row has several lines or no head stands above the rows. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Locate } from '../../locator.ts';
import type { SourceCell } from '../../table/grid.ts';
import { tableFrom } from '../../table/table.ts';
import { leavesOf } from '../html-block.ts';
import { around, type MaskedSpan } from '../misread-ranges.ts';
import { after, lineFrom, MAX_ROWS, RULE, type Line } from './plain-table.ts';

/** The upper or lower edge of a table, without a gap between columns. */
const EDGE = /^ {0,3}-{5,}[ ]*$/;

/** Most lines of a head. */
const MAX_HEAD_LINES = 6;

/** `: Tolls by boat` or `Table: Tolls by boat`, below a table. */
const CAPTION = /\n(?:[ \t]*\n)?[ \t]*(?::|Table:)[ \t]+([^\n]*\S)/y;

/**
 * The table whose edge is the line from `start` on: `---------` above heads of several lines, or `----  ----` where rows
 * have none. A blank line stands between rows of several lines.
 */
export function dashTableAt(text: string, start: number, place: Locate): MaskedSpan | undefined {
  const upper = lineFrom(text, start);
  if (!upper || !(EDGE.test(upper.words) || RULE.test(upper.words)) || !isFree(text, start)) return undefined;
  const heads = RULE.test(upper.words) ? [] : linesTo(text, after(upper), RULE, MAX_HEAD_LINES);
  const rule = heads?.length ? lineFrom(text, after(heads.at(-1) ?? upper)) : upper;
  if (!heads || !rule || !RULE.test(rule.words) || heads.some(({ words }) => words.trim() === ''))
    return undefined;
  const rows = linesTo(text, after(rule), heads.length > 0 ? EDGE : /^ {0,3}-{2,}[- ]*$/, MAX_ROWS);
  const lower = rows && lineFrom(text, after(rows.at(-1) ?? rule));
  const columns = columnsOf(rule.words);
  if (!rows || !lower || ![...heads, ...rows].every((line) => isParted(line, columns))) return undefined;
  const found = tableFrom([
    ...(heads.length > 0 ? [rowOf(heads, columns, true, place)] : []),
    ...groupsOf(rows).map((lines) => rowOf(lines, columns, false, place)),
  ]);
  if (!found) return undefined;
  const edge = lower.start + lower.words.length;
  CAPTION.lastIndex = edge;
  const words = CAPTION.exec(text)?.[1] ?? '';
  const end = words === '' ? edge : CAPTION.lastIndex;
  const blocks = [found.table, ...(words === '' ? [] : [captionOf(words, end, place)])];
  return {
    end,
    masked: around({ start, end }, blocks.flatMap(leavesOf), 'template'),
    stands: [{ type: 'blocks', blocks, start, end, block: true }],
  };
}

/** True where nothing but a blank line stands above. */
const isFree = (text: string, start: number): boolean =>
  start === 0 || /\n[ \t]*\n$/.test(text.slice(Math.max(0, start - 80), start));

/** The lines down to one of a form; undefined where none comes. */
function linesTo(text: string, start: number, form: RegExp, most: number): Line[] | undefined {
  const lines: Line[] = [];
  for (let line = lineFrom(text, start); line && lines.length <= most; line = lineFrom(text, after(line))) {
    if (form.test(line.words)) return lines.length > 0 ? lines : undefined;
    lines.push(line);
  }
  return undefined;
}

/** Where the columns begin, which is where the dashes do; the first has what is set in before it. */
const columnsOf = (rule: string): number[] =>
  [...rule.matchAll(/-+/g)].map(({ index }, column) => (column === 0 ? 0 : index));

/** True for a line with a blank before each column. */
const isParted = ({ words }: Line, columns: readonly number[]): boolean =>
  columns.every((column) => column === 0 || (words[column - 1] ?? ' ') === ' ');

/** Lines that are a row: those between two blank lines where there is any, else each. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.words.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.length > 1 ? groups.filter((group) => group.length > 0) : lines.map((line) => [line]);
}

/** Marks around all words of a cell. */
const MARKED = /^(\*\*|__|[*_`])(?=\S)(.+)\1$/;

function rowOf(
  lines: readonly Line[],
  columns: readonly number[],
  isHead: boolean,
  place: Locate,
): SourceCell[] {
  return columns.map((column, index): SourceCell => {
    const children = lines.flatMap(({ start, words }): PhrasingContent[] => {
      const cell = words.slice(column, columns[index + 1]);
      const [whole = '', mark = '', inner = ''] = MARKED.exec(cell.trim()) ?? [];
      const value = whole === '' ? cell.trim() : inner;
      const from = start + column + cell.length - cell.trimStart().length + mark.length;
      return value === '' ? [] : [{ type: 'text', value, position: place(from, from + value.length) }];
    });
    // A space of ours joins the lines of a cell.
    const joined = children.flatMap((part, at): PhrasingContent[] =>
      at === 0 ? [part] : [{ type: 'text', value: ' ' }, part],
    );
    return { children: joined, columns: 1, rows: 1, isHead };
  });
}

/** A caption that ends at `end`. */
export const captionOf = (value: string, end: number, place: Locate): RootContent => {
  const position = place(end - value.length, end);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position }],
    data: { caption: true },
    position,
  };
};
