/** Which chapters share pages: a run of chapters starts on a new page, and its running head names them. */

/** A row of chapters that share pages. */
export interface Row {
  readonly from: number;
  readonly to: number;
  /** True where less room between lines saves a page that would stay nearly empty. */
  readonly tight: boolean;
}

/** Most chapters of one row: its head names the first and the last. */
const MOST = 6;

/** What another chapter in a row costs, in parts of an empty page: heads that name one chapter are better. */
const SHARED = 0.14;

/** Room between two chapters, in pages. */
const GAP = 0.05;

/** A last page with less than this on it looks like a mistake. */
const SCANT = 0.2;

/** What tighter lines leave of a height. */
const TIGHT = 0.94;

/**
 * Parts chapters into rows by their heights in pages, so that little paper stays empty.
 *
 * What stays empty counts against what a shared head loses in clarity.
 */
export function rowsOf(heights: readonly number[]): Row[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= heights.length; end++) {
    let found = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= Math.max(0, end - MOST); from--) {
      const { height, tight } = set(heights, from, end);
      const empty = Math.max(1, Math.ceil(height)) - height;
      const cost = (best[from]?.cost ?? 0) + empty + (tight ? SHARED / 2 : 0) + SHARED * (end - 1 - from);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const rows: Row[] = [];
  for (let to = heights.length; to > 0; to = best[to]?.from ?? 0) {
    const from = best[to]?.from ?? 0;
    rows.unshift({ from, to, tight: set(heights, from, to).tight });
  }
  return rows;
}

/** True for a height whose last page would stay nearly empty, and which tighter lines make a page shorter. */
export const isScant = (height: number): boolean =>
  height > 1 && height - Math.floor(height) < SCANT && height * TIGHT < Math.floor(height);

/** Pages that a row is planned to take. */
export const pagesOf = (heights: readonly number[], { from, to }: Row): number =>
  Math.max(1, Math.ceil(set(heights, from, to).height));

/** The height of a row, and whether it is set tight. */
function set(heights: readonly number[], from: number, to: number): { height: number; tight: boolean } {
  const row = heights.slice(from, to);
  const height = row.reduce((sum, one) => sum + one, 0) + GAP * (row.length - 1);
  const tight = isScant(height);
  return { height: tight ? height * TIGHT : height, tight };
}
