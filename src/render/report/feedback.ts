/** What a print says of the heights that its rows were planned with. */
import { pagesOf, type Row } from './runs.ts';

/** A row with the number of pages that it took. */
export interface Taken {
  readonly row: Row;
  readonly pages: number;
}

/** Parts of a page that are on the last page of a row that took one more than planned, about. */
const OVER = 0.2;

/**
 * The heights as they must have been for rows to take the pages that they took; undefined where all took what was planned.
 *
 * What may not be cut moves to the next page whole and leaves room above it: a row may take more than its height.
 */
export function corrected(heights: readonly number[], taken: readonly Taken[]): number[] | undefined {
  const wrong = taken.filter(({ row, pages }) => pages > pagesOf(heights, row));
  if (wrong.length === 0) return undefined;
  const result = [...heights];
  for (const { row, pages } of wrong) {
    const sum = heights.slice(row.from, row.to).reduce((all, one) => all + one, 0);
    for (let index = row.from; index < row.to; index++)
      result[index] = ((heights[index] ?? 0) * (pages - 1 + OVER)) / Math.max(sum, 0.01);
  }
  return result;
}
