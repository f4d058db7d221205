/** Which chapters share pages: a row of chapters starts on a new page. */

/** How chapters are set: their heights in pages, and those rows that take less when they are set tight. */
export interface Plan {
  readonly heights: readonly number[];
  /** Pages in landscape at the end of each chapter, of which such a row is the end too; none where absent. */
  readonly plates?: readonly number[];
  /** First chapters of rows that were found to need a little more than planned. */
  readonly tight?: ReadonlySet<number>;
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

/** Most chapters of one row. */
const MOST = 6;

/** What another chapter in a row costs, in parts of an empty page: the more the longer it is, for it begins inside one. */
const SHARED = 0.1;
const LONG = 0.25;

/** Room between two chapters, in pages. */
const GAP = 0.05;

/** What breaks cost: a heading or a figure moves to the next page whole. */
const BREAKS = 1.02;

/** A last page with less than this on it looks like a mistake. */
const SCANT = 0.2;

/** What tighter lines leave of a height. */
const TIGHT = 0.94;

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
    for (let from = end - 1; from >= Math.max(0, end - MOST); from--) {
      // Behind a page in landscape there is a new page anyhow.
      if (from < end - 1 && (plan.plates?.[from] ?? 0) > 0) break;
      if (from < end - 1) shared += SHARED + LONG * Math.min(1, heights[from + 1] ?? 0);
      const { empty, tight } = set(plan, from, end);
      const cost = (best[from]?.cost ?? 0) + shared + empty + (tight ? SHARED : 0);
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
  height > 1 && height - Math.floor(height) < SCANT && height * TIGHT < Math.floor(height);

/** The pages of a row, what stays empty of them, and whether it is set tight. */
function set(
  { heights, plates, tight: found }: Plan,
  from: number,
  to: number,
): { pages: number; empty: number; tight: boolean } {
  const row = heights.slice(from, to);
  const height = (row.reduce((sum, one) => sum + one, 0) + GAP * (row.length - 1)) * BREAKS;
  const tight = found?.has(from) === true || isScant(height);
  const drawn = tight ? height * TIGHT : height;
  const pages = Math.max(1, Math.ceil(drawn));
  return { pages: pages + (plates?.[to - 1] ?? 0), empty: pages - drawn, tight };
}

/**
 * The plan as it must be for rows to take the pages that they took; undefined where all took what was planned.
 *
 * A row that was to fill its pages is set tight first; one that is tight has chapters of another height than measured.
 */
export function corrected(plan: Plan, rows: readonly Row[], taken: readonly number[]): Plan | undefined {
  const wrong = rows.filter((row, index) => (taken[index] ?? 0) > row.pages);
  if (wrong.length === 0) return undefined;
  const heights = [...plan.heights];
  const tight = new Set(plan.tight);
  for (const { from, to, pages, tight: known } of wrong) {
    if (!known && !tight.has(from)) {
      tight.add(from);
      continue;
    }
    const sum = heights.slice(from, to).reduce((all, one) => all + one, 0);
    const scale = (pages - (plan.plates?.[to - 1] ?? 0) + SCANT) / Math.max(sum, 0.01);
    for (let index = from; index < to; index++) heights[index] = (heights[index] ?? 0) * Math.max(1, scale);
    tight.delete(from);
  }
  return { ...plan, heights, tight };
}
