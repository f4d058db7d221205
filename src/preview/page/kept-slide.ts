/** Which slide to show when a deck has changed. */

/** A slide by its id. */
interface NamedSlide {
  readonly id: string;
}

/** The slide that was shown; where it is gone, the nearest before it that is still there. Empty for none. */
export function keptSlide(shown: string, before: readonly NamedSlide[], now: readonly NamedSlide[]): string {
  const left = new Set(now.map(({ id }) => id));
  const at = before.findIndex(({ id }) => id === shown);
  const earlier = before.slice(0, at + 1).findLast(({ id }) => left.has(id));
  return left.has(shown) ? shown : (earlier?.id ?? '');
}
