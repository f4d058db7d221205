/** Gives room to lines that are as wide as their box: another font may set the same words wider. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnBlock } from '../../print/page/drawn.ts';
import type { Leaf } from '../text/leaf.ts';
import { around, widthOf } from '../units.ts';

/** Share of its box that a line takes from which on it is snug. */
const MIN_SNUG_SHARE = 0.9;

/** Share of its width by which a snug box is made wider. */
const ROOM = 0.3;

/** A box with its leaves, both as they were unless one line fills the box. */
export interface Roomy {
  readonly box: Box;
  readonly leaves: readonly Leaf[];
  readonly isSnug: boolean;
}

/** Widens the box of a line to the side where its slide has more room, and sets the line at the other side. */
export function roomy(leaves: readonly Leaf[], box: Box, slide: Box): Roomy {
  const lines = leaves.flatMap(({ drawn }) => drawn?.parts ?? []);
  const isSingle =
    lines.length > 0 && lines.every((line) => line.count === 1 && line.box.top === lines[0]?.box.top);
  const isSnug = isSingle && widthOf(around(lines.map((line) => line.box))) > MIN_SNUG_SHARE * widthOf(box);
  if (!isSnug) return { box, leaves, isSnug };
  const room = widthOf(box) * ROOM;
  const isRight = box.left - slide.left > slide.right - box.right;
  const wide = isRight
    ? { ...box, left: Math.max(slide.left, box.left - room) }
    : { ...box, right: Math.min(slide.right, box.right + room) };
  return { box: wide, leaves: leaves.map((leaf) => movedTo(leaf, wide, isRight)), isSnug };
}

function movedTo(leaf: Leaf, content: Box, isRight: boolean): Leaf {
  if (!leaf.drawn) return leaf;
  const drawn: DrawnBlock = {
    ...leaf.drawn,
    content,
    parts: leaf.drawn.parts.map((part) => ({ ...part, align: isRight ? ('end' as const) : part.align })),
  };
  return { ...leaf, drawn };
}
