/** Rows of a table that is drawn with crosses: its edges were rows to the parser, and lines of a cell rows of their own. */
import type { Table, TableCell, TableRow } from 'mdast';
import { placeOf, spanOf, textOf } from '../../../text/phrase.ts';

const isEdge = (row: TableRow, text: string): boolean => text[placeOf(row).start.offset ?? 0] === '+';

/** The table with one row between two edges; any other table as it is. */
export function withoutEdges(table: Table, text: string): Table {
  const [head, ...rows] = table.children;
  if (!head || !rows.some((row) => isEdge(row, text))) return table;
  const merged: TableRow[] = [];
  let open = false;
  for (const row of rows) {
    const above = merged.at(-1);
    if (isEdge(row, text)) open = false;
    else if (open && above) merged[merged.length - 1] = joined(above, row);
    else {
      merged.push(row);
      open = true;
    }
  }
  return { ...table, children: [head, ...merged] };
}

const joined = (above: TableRow, below: TableRow): TableRow => ({
  ...above,
  children: above.children.map((cell, column): TableCell => {
    const more = below.children[column];
    if (!more || textOf(more.children).trim() === '') return cell;
    if (textOf(cell.children).trim() === '') return more;
    const children = [...cell.children, { type: 'break' } as const, ...more.children];
    const position = spanOf([cell, more]);
    return { ...cell, children, ...(position && { position }) };
  }),
});
