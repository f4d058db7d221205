/** The grid of a table: which cell covers which slot, whatever format the table was written in. */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';

/** A cell as a reader finds it, with how many columns and rows it spans. */
export interface SourceCell {
  readonly children: readonly PhrasingContent[];
  readonly columns: number;
  readonly rows: number;
  /** True where the file calls it a head of columns. */
  readonly isHead: boolean;
}

/** A row as a reader finds it, without the cells that come down from rows above. */
export type SourceRow = readonly SourceCell[];

/** A cell with words; it stands in each slot that it covers. */
export interface GridCell {
  readonly children: readonly PhrasingContent[];
  readonly position: Position | undefined;
  readonly isHead: boolean;
  /** Index of the row that it is written in. */
  readonly row: number;
}

/** Slots by row and column; undefined where no cell stands or an empty one. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

/** A cell with the slots of one row that it covers, the last one included. */
export interface Stretch {
  readonly cell: GridCell;
  readonly from: number;
  readonly to: number;
}

/** Most slots of a table in which spans are believed: a page may say that each of its cells spans a thousand rows. */
const MAX_SLOTS = 200_000;

/** The grid of some rows, each as wide as the widest; rows without words of their own are left out. */
export function gridOf(rows: readonly SourceRow[]): Grid {
  const slots = rows.flat().reduce((sum, { columns, rows: down }) => sum + columns * down, 0);
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  // A slot that is taken by an empty cell is taken all the same.
  const taken: boolean[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const source of cells) {
      while (taken[row]?.[column]) column += 1;
      const { columns, rows: down } = slots > MAX_SLOTS ? { columns: 1, rows: 1 } : source;
      const cell = gridCell(source, row);
      for (let y = row; y < Math.min(rows.length, row + down); y++)
        for (let x = column; x < column + columns; x++) {
          const line = taken[y];
          if (!line || line[x]) continue;
          line[x] = true;
          const own = grid[y];
          if (own) own[x] = cell;
        }
      column += columns;
    }
  }
  const width = Math.max(0, ...taken.map(({ length }) => length));
  return grid
    .map((line) => Array.from({ length: width }, (_, column) => line[column]))
    .filter((line, row) => line.some((cell) => cell?.row === row));
}

function gridCell({ children, isHead }: SourceCell, row: number): GridCell | undefined {
  const placed = children.flatMap(({ position }) => position ?? []);
  const [first, last] = [placed[0], placed.at(-1)];
  if (children.length === 0) return undefined;
  const position = first && last && { start: first.start, end: last.end };
  return { children, position, isHead, row };
}

/** Slots in a row: the cells in it from left to right. */
export function stretchesOf(slots: readonly (GridCell | undefined)[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [column, cell] of slots.entries()) {
    const last = found.at(-1);
    if (!cell) continue;
    if (last?.cell === cell) found[found.length - 1] = { ...last, to: column };
    else found.push({ cell, from: column, to: column });
  }
  return found;
}
