/** Tables of MyST that are written as lists: `{list-table} Tolls` between fences or colons, a row an item of items. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Locate } from '../../locator.ts';
import type { SourceCell } from '../../table/grid.ts';
import { tableFrom } from '../../table/table.ts';
import { leavesOf } from '../html-block.ts';
import { around, type MaskedSpan } from '../misread-ranges.ts';
import { captionOf } from './dash-table.ts';

/** Longest table, in characters. */
const MAX_TABLE = 20_000;

const OPENING = /(`{3,}|~{3,}|:{3,})\{list-table\}[ \t]*([^\n]*?)[ \t]*\n((?:[ \t]*:[\w-]+:[^\n]*\n)*)/y;

/** `* - Boat` begins a row, `  - Toll` is its next cell; a line that is set in further goes on with a cell. */
const CELL = /^[ \t]*(?:([*-])[ \t]+)?[*-](?:[ \t]+(.*?))?[ \t]*$/;

/** The table whose block opens at `start`, the start of a line. */
export function listTableAt(text: string, start: number, place: Locate): MaskedSpan | undefined {
  OPENING.lastIndex = start;
  const match = OPENING.exec(text);
  if (!match) return undefined;
  const [all, marks = '', title = '', options = ''] = match;
  const from = start + all.length;
  const reach = text.slice(from, from + MAX_TABLE);
  const close = new RegExp(`^${marks}[ \\t]*$`, 'm').exec(reach);
  if (!close) return undefined;
  const heads = Number(/^[ \t]*:header-rows:[ \t]*(\d+)/m.exec(options)?.[1] ?? 0);
  const rows = rowsOf(reach.slice(0, close.index), from, heads, place);
  const found = rows && tableFrom(rows);
  if (!found) return undefined;
  const end = from + close.index + close[0].length;
  const titleEnd = start + all.indexOf('\n', marks.length) - (/[ \t]*(?=\n)/.exec(all)?.[0].length ?? 0);
  const blocks: RootContent[] = [found.table, ...(title === '' ? [] : [captionOf(title, titleEnd, place)])];
  return {
    end,
    masked: around({ start, end }, blocks.flatMap(leavesOf), 'template'),
    stands: [{ type: 'blocks', blocks, start, end, block: true }],
  };
}

/** The cells of each row; undefined where a line is none of a table's. */
function rowsOf(body: string, from: number, heads: number, place: Locate): SourceCell[][] | undefined {
  const rows: PhrasingContent[][][] = [];
  let offset = from;
  for (const line of body.split('\n')) {
    const [whole, first, words = ''] = CELL.exec(line) ?? [];
    const value = whole === undefined ? line.trim() : words;
    const at = offset + line.lastIndexOf(value);
    const text: PhrasingContent = { type: 'text', value, position: place(at, at + value.length) };
    const row = rows.at(-1);
    if (first !== undefined) rows.push([value === '' ? [] : [text]]);
    else if (value !== '' && !row) return undefined;
    else if (whole !== undefined) row?.push(value === '' ? [] : [text]);
    else if (value !== '') row?.at(-1)?.push({ type: 'text', value: ' ' }, text);
    offset += line.length + 1;
  }
  return rows.map((cells, index) =>
    cells.map((children): SourceCell => ({ children, columns: 1, rows: 1, isHead: index < heads })),
  );
}
