/** Finds the span of the article that holds another, among many. */

/** Half-open range of the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A function that gives the widest of the spans that hold another; that one itself where none does. */
export function spanFinder(spans: readonly Span[]): (held: Span) => Span {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // The furthest end so far tells when no span before can reach any more.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (held) => {
    let best = held;
    for (let at = lastUpTo(sorted, held.start); at >= 0 && (reach[at] ?? 0) >= held.end; at--) {
      const one = sorted[at];
      if (one && one.end >= held.end && one.end - one.start > best.end - best.start) best = one;
    }
    return best;
  };
}

/** Index of the last span that starts at a place or before it, -1 when none does. */
function lastUpTo(sorted: readonly Span[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
