/** The columns that a reader sees in a grid: those that only part an amount or keep distance are none. */
import type { Grid, GridCell } from './grid.ts';

/**
 * The grid with neighbouring columns as one where a cell stands across both and no row has two cells in them, and
 * without columns that have no cell to themselves: the head `2025` above `$1,204` and its empty neighbour.
 */
export const withSeenColumns = (grid: Grid): Grid => withoutSpacers(merged(grid));

function merged(grid: Grid): Grid {
  const width = grid[0]?.length ?? 0;
  const lines: (GridCell | undefined)[][] = grid.map((slots) => slots.slice(0, 1));
  // What stands across all columns is a title, and makes no two of them one.
  const dividing = grid.filter((slots) => slots.some((cell) => cell !== slots[0]));
  for (let column = 1; column < width; column++) {
    const isAcross = dividing.some((slots) => {
      const cell = slots[column];
      return cell !== undefined && cell === slots[column - 1];
    });
    const isOne =
      isAcross &&
      grid.every((slots, row) => {
        const [cell, held] = [slots[column], lines[row]?.at(-1)];
        return !cell || !held || cell === held;
      });
    for (const [row, line] of lines.entries()) {
      const cell = grid[row]?.[column];
      if (!isOne) line.push(cell);
      else if (cell) line[line.length - 1] = cell;
    }
  }
  return lines;
}

function withoutSpacers(grid: Grid): Grid {
  const kept: number[] = [];
  for (let column = (grid[0]?.length ?? 0) - 1; column >= 0; column--) {
    const next = kept.at(-1);
    const isSpacer = grid.every((slots) => {
      const cell = slots[column];
      return !cell || cell === slots[column - 1] || (next !== undefined && cell === slots[next]);
    });
    if (!isSpacer) kept.push(column);
  }
  const columns = kept.toReversed();
  return grid.map((slots) => columns.map((column) => slots[column]));
}
