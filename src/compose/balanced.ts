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
