/** What in a grid is the head of its columns, and what stands above and below all columns. */
import { textOf } from '../../text/phrase.ts';
import { stretchesOf, type Grid, type GridCell } from './grid.ts';

/** A grid in its parts. */
export interface GridParts {
  /** Cells across all columns above the head, such as `Tolls in thousands`. */
  readonly titles: readonly GridCell[];
  readonly head: Grid;
  readonly body: Grid;
  /** Cells across all columns below the last row, such as a source. */
  readonly notes: readonly GridCell[];
}

/** An amount, which no head is; years are: `1,204`, `(9.5)`, `4 %`. */
const AMOUNT = /^(?!(?:1[89]|20)\d\d$)[\s$€£¥₩₹(−–+-]*\d[\d.,'\s]*[\s%‰)]*$/u;

/** The parts of a grid; its first row is a head where nothing else says so. */
export function partsOf(grid: Grid): GridParts {
  const titled = grid.findIndex((slots) => across(slots) === undefined);
  const start = Math.max(0, titled);
  const behind = grid.findLastIndex((slots) => across(slots) === undefined) + 1;
  const end = behind - start < 2 ? grid.length : behind;
  const rows = grid.slice(start, end);
  const count = headRows(rows);
  return {
    titles: grid.slice(0, start).flatMap((slots) => across(slots) ?? []),
    head: rows.slice(0, count),
    body: rows.slice(count),
    notes: grid.slice(end).flatMap((slots) => across(slots) ?? []),
  };
}

/** The one cell that stands across all columns of a row. */
function across(slots: readonly (GridCell | undefined)[]): GridCell | undefined {
  const [first] = slots;
  return slots.length > 1 && slots.every((cell) => cell === first) ? first : undefined;
}

/** How many of the first rows are heads: those that the file calls so, and those that divide a head above. */
function headRows(rows: Grid): number {
  const marked = rows.findIndex((slots) => !slots.every((cell) => !cell || cell.isHead));
  let count = marked < 0 ? 1 : Math.max(1, marked);
  while (count < rows.length - 1 && divides(rows[count - 1] ?? [], rows[count] ?? [])) count += 1;
  return count;
}

/**
 * True for a row that divides what the head above groups, and names no row of its own.
 * `Season | Tolls` above ` | Punt | Barge` → two heads, `Season | Tolls` above `Winter | 3 | 4` → one.
 */
function divides(above: readonly (GridCell | undefined)[], row: readonly (GridCell | undefined)[]): boolean {
  if (row[0] && above[0] && row[0] !== above[0]) return false;
  if (row.some((cell) => cell && AMOUNT.test(textOf(cell.children).trim()))) return false;
  return stretchesOf(above).some(
    ({ cell, from, to }) =>
      to > from && new Set(row.slice(from, to + 1).filter((below) => below && below !== cell)).size > 1,
  );
}
