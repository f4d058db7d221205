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
  const ends = endsOf(sizes, most);
  return ends.map((end, index) => items.slice(index === 0 ? 0 : ends[index - 1], end));
}

/** The first parts of the items: where the last of them ends, and how full the fullest is. */
interface Cut {
  readonly end: number;
  readonly worst: number;
  readonly before?: Cut;
}

/** Where the parts end, of which there are as few as can be, the fullest as empty as can be. */
function endsOf(sizes: readonly number[], most: number): number[] {
  // No part can end later than where all before it are filled up from the first item, none earlier than from the last.
  const latest = filled(sizes, most);
  const earliest = filled(sizes.toReversed(), most)
    .map((end) => sizes.length - end)
    .toReversed()
    .slice(1);
  let cuts = new Map<number, Cut>([[0, { end: 0, worst: 0 }]]);
  for (const [index, last] of latest.entries()) {
    const next = new Map<number, Cut>();
    for (let end = earliest[index] ?? last; end <= last; end++) {
      let sum = 0;
      for (let start = end - 1; start >= Math.max(0, end - most); start--) {
        sum += sizes[start] ?? 0;
        const before = cuts.get(start);
        const isAlone = end - start === 1;
        if (!before || (sum > 1 && !isAlone)) continue;
        // A part of one item is an orphan: rather fuller ones.
        const worst = Math.max(before.worst, isAlone && sizes.length > 2 ? Math.max(sum, 1) : sum);
        if (worst < (next.get(end)?.worst ?? Infinity)) next.set(end, { end, worst, before });
      }
    }
    cuts = next;
  }
  const ends: number[] = [];
  for (let cut = cuts.get(sizes.length); cut?.before; cut = cut.before) ends.push(cut.end);
  return ends.toReversed();
}

/** Where parts end that are filled up one after the other. */
function filled(sizes: readonly number[], most: number): number[] {
  const ends: number[] = [];
  let start = 0;
  let sum = 0;
  for (const [at, size] of sizes.entries()) {
    if (at > start && (at - start === most || sum + size > 1)) {
      ends.push(at);
      start = at;
      sum = 0;
    }
    sum += size;
  }
  return sizes.length === 0 ? [] : [...ends, sizes.length];
}
