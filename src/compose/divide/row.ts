/** Puts slides that continue each other in place of one. */
import type { AnySlide } from '../slide.ts';

/** A slide for each part; the first has the id of the one that is divided, and the others ids that are not yet unique. */
export function inRow<S extends AnySlide, P>(
  slide: S,
  parts: readonly P[],
  make: (part: P, index: number) => S,
): S[] {
  const continues = slide.continues ?? slide.id;
  return parts.map((part, index) => ({
    ...make(part, index),
    continues,
    id: index === 0 ? slide.id : `${slide.id}-more`,
  }));
}
