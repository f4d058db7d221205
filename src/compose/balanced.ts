/** Sharing out: no slide is left with one item while others are full. */

/** Shares items out evenly over as few parts as the limit allows. */
export function balanced<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.max(1, Math.ceil(items.length / most));
  const size = Math.floor(items.length / parts);
  const larger = items.length % parts;
  let at = 0;
  return Array.from({ length: parts }, (_, index) => {
    const part = items.slice(at, at + size + (index < larger ? 1 : 0));
    at += part.length;
    return part;
  });
}

/**
 * Shares items out by their sizes: over as few parts as keep each to `most` items and a sum of 1, each about as full
 * as the others. An item that is larger than 1 has a part of its own.
 */
export function shared<T>(items: readonly T[], sizes: readonly number[], most: number): T[][] {
  const fewest = Math.max(1, Math.ceil(items.length / most));
  for (let parts = fewest; parts < items.length; parts++) {
    const ends = cutsFor(sizes, parts, most);
    if (ends) return ends.map((end, index) => items.slice(index === 0 ? 0 : ends[index - 1], end));
  }
  return items.map((item) => [item]);
}

/** Where so many parts end, their fullest as empty as can be; undefined where one would be too full. */
function cutsFor(sizes: readonly number[], parts: number, most: number): number[] | undefined {
  // best[n]: the fullest part of the first n items over the parts so far, and where the last of these begins.
  let best: ({ worst: number; ends: number[] } | undefined)[] = [{ worst: 0, ends: [] }];
  for (let part = 0; part < parts; part++) {
    const next: typeof best = [];
    for (let end = 1; end <= sizes.length; end++) {
      let sum = 0;
      for (let start = end - 1; start >= Math.max(0, end - most); start--) {
        sum += sizes[start] ?? 0;
        const before = best[start];
        if (!before || (sum > 1 && end - start > 1)) continue;
        // A part of one item is an orphan: rather fuller ones.
        const worst = Math.max(before.worst, end - start === 1 && sizes.length > 2 ? Math.max(sum, 1) : sum);
        if (worst < (next[end]?.worst ?? Infinity)) next[end] = { worst, ends: [...before.ends, end] };
      }
    }
    best = next;
  }
  return best[sizes.length]?.ends;
}
