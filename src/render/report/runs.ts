/** Which chapters share pages: a row of chapters starts on a new page. */

/** What chapters need: their heights in pages. */
export interface Plan {
  readonly heights: readonly number[];
  /** Pages in landscape at the end of each chapter, of which such a row is the end too; none where absent. */
  readonly plates?: readonly number[];
}

/** A row of chapters that share pages. */
export interface Row {
  readonly from: number;
  readonly to: number;
  /** Pages that it is planned to take. */
  readonly pages: number;
  /** True where less room between lines saves a page that would stay nearly empty. */
  readonly tight: boolean;
}

/** How a row came out in print: its pages, and the share of the last one in portrait that is filled. */
export interface Outcome {
  readonly pages: number;
  readonly filled: number;
}

/** Most chapters of one row. */
const MAX_CHAPTERS_A_ROW = 6;

/** What another chapter in a row costs, in parts of an empty page: the more the longer it is, for it begins inside one. */
const SHARED_PAGE_COST = 0.1;
const LONG_CHAPTER_COST = 0.25;

/** Room between two chapters, in pages. */
const CHAPTER_GAP = 0.05;

/** What breaks cost: a heading or a figure moves to the next page whole. */
const BREAK_FACTOR = 1.02;

/** A last page with less than this on it looks like a mistake. */
const MIN_LAST_PAGE = 0.2;

/** What tighter lines leave of a height. */
const TIGHT_FACTOR = 0.94;

/**
 * Parts chapters into rows so that little paper stays empty.
 *
 * What stays empty counts against what a chapter loses that does not begin at the top of a page.
 */
export function rowsOf(plan: Plan): Row[] {
  const { heights } = plan;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= heights.length; end++) {
    let found = { cost: Infinity, from: end - 1 };
    let shared = 0;
    for (let from = end - 1; from >= Math.max(0, end - MAX_CHAPTERS_A_ROW); from--) {
      // Behind a page in landscape there is a new page anyhow.
      if (from < end - 1 && (plan.plates?.[from] ?? 0) > 0) break;
      if (from < end - 1)
        shared += SHARED_PAGE_COST + LONG_CHAPTER_COST * Math.min(1, heights[from + 1] ?? 0);
      const { empty, tight } = set(plan, from, end);
      const cost = (best[from]?.cost ?? 0) + shared + empty + (tight ? SHARED_PAGE_COST : 0);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const rows: Row[] = [];
  for (let to = heights.length; to > 0; to = best[to]?.from ?? 0) {
    const from = best[to]?.from ?? 0;
    const { pages, tight } = set(plan, from, to);
    rows.unshift({ from, to, pages, tight });
  }
  return rows;
}

/** True for a height whose last page would stay nearly empty, and which tighter lines make a page shorter. */
export const isScant = (height: number): boolean =>
  height > 1 && height - Math.floor(height) < MIN_LAST_PAGE && height * TIGHT_FACTOR < Math.floor(height);

/** The pages of a row, what stays empty of them, and whether it is set tight. */
function set(
  { heights, plates }: Plan,
  from: number,
  to: number,
): { pages: number; empty: number; tight: boolean } {
  const row = heights.slice(from, to);
  const height =
    (row.reduce((sum, height) => sum + height, 0) + CHAPTER_GAP * (row.length - 1)) * BREAK_FACTOR;
  const tight = isScant(height);
  const drawn = tight ? height * TIGHT_FACTOR : height;
  const pages = Math.max(1, Math.ceil(drawn));
  return { pages: pages + (plates?.[to - 1] ?? 0), empty: pages - drawn, tight };
}

/** Rows as they are planned now, by what is known now. */
export interface Correction {
  readonly plan: Plan;
  readonly rows: readonly Row[];
}

/**
 * The plan after what a print told; undefined where every row took what was planned, or nothing is to be gained.
 *
 * A row that took a page more is set tight where that brings it back; else it is planned anew with the rows beside it,
 * by the height that it has. The other rows stay, so that a few rows have to be printed again and not the whole report.
 */
export function corrected(
  plan: Plan,
  rows: readonly Row[],
  outcomes: readonly Outcome[],
): Correction | undefined {
  const heights = [...plan.heights];
  const anew = new Set<number>();
  const kept = rows.map((row, index): Row => {
    const { pages, filled } = outcomes[index] ?? { pages: row.pages, filled: 0 };
    if (pages <= row.pages) return row;
    const plates = plan.plates?.[row.to - 1] ?? 0;
    const drawn = Math.max(0, pages - plates - 1) + filled;
    rescale(heights, row, row.tight ? drawn / TIGHT_FACTOR : drawn);
    if (!row.tight && drawn * TIGHT_FACTOR <= row.pages - plates) return { ...row, tight: true };
    for (const near of [index - 1, index, index + 1]) anew.add(near);
    return row;
  });
  const better: Row[] = [];
  for (let index = 0; index < kept.length; index++) {
    const first = kept[index];
    if (!first) continue;
    if (!anew.has(index)) {
      better.push(first);
      continue;
    }
    while (anew.has(index + 1) && index + 1 < kept.length) index += 1;
    better.push(...part({ ...plan, heights }, first.from, kept[index]?.to ?? first.to));
  }
  const isSame = better.length === rows.length && better.every((row, index) => isEqual(row, rows[index]));
  return isSame ? undefined : { plan: { ...plan, heights }, rows: better };
}

/** True for rows of the same chapters, set alike. */
export const isEqual = (a: Row, b: Row | undefined): boolean =>
  a.from === b?.from && a.to === b.to && a.tight === b.tight;

/** Gives the chapters of a row the height that they were drawn with, breaks and all. */
function rescale(heights: number[], { from, to }: Row, drawn: number): void {
  const sum = heights.slice(from, to).reduce((all, height) => all + height, 0);
  const wanted = drawn / BREAK_FACTOR - CHAPTER_GAP * (to - from - 1);
  for (let index = from; index < to; index++)
    heights[index] = (heights[index] ?? 0) * Math.max(1, wanted / Math.max(sum, 0.01));
}

/** Rows of some chapters, planned by themselves. */
function part({ heights, plates }: Plan, from: number, to: number): Row[] {
  const rows = rowsOf({
    heights: heights.slice(from, to),
    ...(plates && { plates: plates.slice(from, to) }),
  });
  return rows.map((row) => ({ ...row, from: row.from + from, to: row.to + from }));
}
