/** Searches spans of the article: for the one that contains a given span, for those that overlap it. */

/** A half-open range of offsets in the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns a function that finds the widest span that contains a given one, or the given one itself. */
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

/** Returns a function that finds the spans that share a character with a given one, in order. */
export function overlapFinder<T extends Span>(spans: readonly T[]): (part: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // The furthest end up to each index: the search stops where no earlier span reaches far enough.
  const furthestEnds: number[] = [];
  for (const { end } of sorted) furthestEnds.push(Math.max(end, furthestEnds.at(-1) ?? 0));
  return (part) => {
    const found: T[] = [];
    for (let at = lastUpTo(sorted, part.end - 1); at >= 0 && (furthestEnds[at] ?? 0) > part.start; at--) {
      const span = sorted[at];
      if (span && span.end > part.start) found.push(span);
    }
    return found.toReversed();
  };
}

/** The spans that no other contains, in order; their ends are in order too. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((span) => {
    const isOutermost = span.end > end;
    end = Math.max(end, span.end);
    return isOutermost;
  });
}

/** Index of the last span that starts at `start` or before, -1 when none does. */
function lastUpTo(sorted: readonly Span[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
