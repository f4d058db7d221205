/** The cells of a table as phrases. */
import type { Table } from 'mdast';
import { placeOf, spanOf, trim, type Phrase } from '../text/phrase.ts';

/** Rows of cells, the head first; an empty cell is a phrase without words. */
export const tableCells = (table: Table, source: string): Phrase[][] =>
  table.children.map((row) =>
    row.children.map((cell) => {
      const position = spanOf(cell.children) ?? placeOf(cell);
      return trim({ type: 'phrase', children: cell.children, position }, source);
    }),
  );
