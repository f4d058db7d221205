/** Which chapters share pages: a run of chapters starts on a new page, and its running head names them. */

/** A chapter by its height, in pages; `alone` where it must not share pages. */
export interface Measured {
  readonly height: number;
}

/** Most chapters of one run: its head names the first and the last. */
const MOST = 6;

/** What another chapter in a run costs, in parts of an empty page: heads that name one chapter are better. */
const SHARED = 0.12;

/** Room between two chapters, in pages. */
const GAP = 0.04;

/**
 * Parts a row of chapters into runs, given as the indices at which runs begin, so that the least paper stays empty.
 *
 * A page that is nearly empty is worse than two that are half empty: what is empty counts squared.
 */
export function runsOf(chapters: readonly Measured[]): number[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= chapters.length; end++) {
    let found = { cost: Infinity, from: end - 1 };
    let height = 0;
    for (let from = end - 1; from >= Math.max(0, end - MOST); from--) {
      height += (chapters[from]?.height ?? 0) + (from < end - 1 ? GAP : 0);
      const empty = Math.ceil(height - 0.02) - height;
      const cost = (best[from]?.cost ?? 0) + Math.max(0, empty) ** 2 + SHARED * (end - 1 - from);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const starts: number[] = [];
  for (let end = chapters.length; end > 0; end = best[end]?.from ?? 0) starts.unshift(best[end]?.from ?? 0);
  return starts;
}
