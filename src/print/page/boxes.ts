/** Arithmetic of rectangles in px of a slide. */
import type { Box } from '../../compose/inspection.ts';

/** What two boxes have in common; its right edge is left of its left one where they have nothing. */
export const intersection = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** True for a box that covers no area at all. */
export const isEmpty = ({ left, top, right, bottom }: Box): boolean => right <= left || bottom <= top;

/** True where two boxes share an area. */
export const isOverlapping = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A length to a tenth of a px: 12.3456 → 12.3. */
export const rounded = (length: number): number => Math.round(length * 10) / 10;

/** A box to tenths of a px. */
export const roundedBox = ({ left, top, right, bottom }: Box): Box => ({
  left: rounded(left),
  top: rounded(top),
  right: rounded(right),
  bottom: rounded(bottom),
});
