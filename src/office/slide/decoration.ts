/** Draws rules and grounds behind the text of a slot as shapes of their own. */
import { groupElement, shapeElement, type ShapeDetails } from '../shape/shape.ts';
import { around } from '../units.ts';
import type { Element } from '../xml.ts';
import { isSeenOn, type SlideContext } from './context.ts';

/** Some decorations: one as it is, several as a group. */
export function decorationElements(all: readonly ShapeDetails[], { drawn, sheet }: SlideContext): Element[] {
  const details = all.filter(isSeenOn(drawn));
  if (details.length < 2) return details.map((shape) => shapeElement(shape, undefined, sheet));
  const boxes = details.flatMap(({ box }) => (box ? [box] : []));
  const group = { name: 'Rules', box: around(boxes), isDecoration: true };
  return [groupElement(group, () => details.map((shape) => shapeElement(shape, undefined, sheet)), sheet)];
}
