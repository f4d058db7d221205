/** Finds spans of the article among many: the one that holds another, those that overlap it. */

/** Half-open range of the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A function that gives the widest of the spans that hold another; that one itself where none does. */
export function spanFinder(spans: readonly Span[]): (held: Span) => Span {
  const widest = outermost(spans);
  return (held) => {
    let best = held;
    for (let at = lastUpTo(widest, held.start); at >= 0; at--) {
      const span = widest[at];
      if (!span || span.end < held.end) break;
      if (span.end - span.start > best.end - best.start) best = span;
    }
    return best;
  };
}

/** A function that gives those of the spans that share a character with another, in order. */
export function overlapFinder<T extends Span>(spans: readonly T[]): (part: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // The furthest end so far tells when no span before can reach any more.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (part) => {
    const found: T[] = [];
    for (let at = lastUpTo(sorted, part.end - 1); at >= 0 && (reach[at] ?? 0) > part.start; at--) {
      const span = sorted[at];
      if (span && span.end > part.start) found.push(span);
    }
    return found.toReversed();
  };
}

/** The spans that no other holds, in order; their ends are in order too. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((span) => {
    const reaches = span.end > end;
    end = Math.max(end, span.end);
    return reaches;
  });
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
