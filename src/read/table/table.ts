/** A table of mdast from the cells of any format: merged cells placed, split amounts whole, numbers under their own head. */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { spanOf, textOf } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import { withWholeAmounts } from './amounts.ts';
import { withSeenColumns } from './columns.ts';
import { gridOf, stretchesOf, type Grid, type GridCell, type SourceRow } from './grid.ts';
import { partsOf } from './heads.ts';

declare module 'mdast' {
  interface TableRowData {
    /** The rows of the file that a row is made of, where its cells are not one row of the file. */
    written?: TableRow[];
  }
}

/** A table, and what stands in it across all columns. */
export interface TableFound {
  readonly table: Table;
  readonly titles: readonly (readonly PhrasingContent[])[];
  readonly notes: readonly (readonly PhrasingContent[])[];
}

/** Most words of a cell that is said again in each row that it spans: the name of some rows, not a text beside them. */
const MAX_REPEATED_WORDS = 8;

/** The table that rows of cells make; undefined where they say nothing. */
export function tableFrom(rows: readonly SourceRow[]): TableFound | undefined {
  const { titles, head, body, notes } = partsOf(withSeenColumns(withWholeAmounts(gridOf(rows))));
  const children = [headRow(head), ...body.map(bodyRow)];
  const position = spanOf(children);
  if (!position) return undefined;
  const columns = head[0]?.length ?? 0;
  return {
    table: { type: 'table', align: Array.from({ length: columns }, () => null), children, position },
    titles: titles.map((cell) => cell.children),
    notes: notes.map((cell) => cell.children),
  };
}

/** All rows of a head as one: the words above a column, from top to bottom. */
function headRow(head: Grid): TableRow {
  const columns = Array.from({ length: head[0]?.length ?? 0 }, (_, column) => [
    ...new Set(head.flatMap((slots) => slots[column] ?? [])),
  ]);
  const written = head.map((slots) => writtenRow(ownOf(slots)));
  const cells = columns.map((above) => above.map(({ children }) => children));
  const isWritten =
    head.length === 1 && columns.every((above, column) => !above[0] || above[0] !== columns[column - 1]?.[0]);
  return rowOf(cells, written, isWritten);
}

/** A row; what names several rows is said in each. */
function bodyRow(slots: Grid[number]): TableRow {
  const own = ownOf(slots);
  const cells = slots.map((cell, column) => {
    if (!cell || cell === slots[column - 1] || (!own.includes(cell) && !isName(cell))) return [];
    return [cell.children];
  });
  const isWritten = slots.every((cell, column) => !cell || own.includes(cell) || cells[column]?.length === 0);
  return rowOf(cells, [writtenRow(own)], isWritten);
}

/** The cells that are written in a row, which is the last one that a cell of it comes from. */
function ownOf(slots: Grid[number]): GridCell[] {
  const cells = stretchesOf(slots).map(({ cell }) => cell);
  const row = Math.max(...cells.map((cell) => cell.row));
  return cells.filter((cell) => cell.row === row);
}

function isName({ children }: GridCell): boolean {
  const words = textOf(children);
  return /\p{L}/u.test(words) && countWords(words) <= MAX_REPEATED_WORDS;
}

function writtenRow(cells: readonly GridCell[]): TableRow {
  const position = spanOf(cells);
  const children = cells.map(({ children, position: place }): TableCell => ({
    type: 'tableCell',
    children: [...children],
    ...(place && { position: place }),
  }));
  return { type: 'tableRow', children, ...(position && { position }) };
}

function rowOf(
  cells: readonly (readonly (readonly PhrasingContent[])[])[],
  written: TableRow[],
  isWritten: boolean,
): TableRow {
  const position = spanOf(written);
  const children = cells.map((parts): TableCell => {
    const words = parts.flatMap((part, index) => (index === 0 ? part : [BLANK, ...part]));
    const place = spanOf(words) ?? position;
    return { type: 'tableCell', children: words, ...(place && { position: place }) };
  });
  return {
    type: 'tableRow',
    children,
    ...(!isWritten && { data: { written } }),
    ...(position && { position }),
  };
}

/** Between the words of two heads; it stands nowhere in the file. */
const BLANK: PhrasingContent = { type: 'text', value: ' ' };
