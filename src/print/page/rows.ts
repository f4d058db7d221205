/** Sorts the boxes of a block into its lines. */
import type { Box } from '../../compose/inspection.ts';

/** A line of a block. */
export interface Row {
  readonly top: number;
  readonly bottom: number;
  /** Where its first box begins. */
  left: number;
}

/** The lines of a block from top to bottom: a box whose middle is above the lower edge of a line belongs to that line. */
export function rowsOf(boxes: readonly Box[]): Row[] {
  const rows: Row[] = [];
  for (const { top, bottom, left } of boxes.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row && (top + bottom) / 2 < row.bottom) row.left = Math.min(row.left, left);
    else rows.push({ top, bottom, left });
  }
  return rows;
}
