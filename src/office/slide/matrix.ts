/** Draws a matrix, or the map of one, as shapes: names of its axes, arrows, a box for each quadrant. */
import type { Table } from 'mdast';
import { isPainted, paintShapes } from '../shape/paint.ts';
import { groupElement, shapeElement } from '../shape/shape.ts';
import { textBody } from '../text/body.ts';
import type { DrawnQueue, Leaf } from '../text/leaf.ts';
import { around } from '../units.ts';
import type { Element } from '../xml.ts';
import { isSeenOn, labelOf, type SlideContext } from './context.ts';

/** The table of a layout as a group. */
export function matrixElement(table: Table, slot: string, queue: DrawnQueue, context: SlideContext): Element {
  const { sheet } = context;
  const cells = table.children.flatMap(({ children }) =>
    children.map((cell): Leaf => {
      const drawn = queue.nextBlock();
      return { content: cell.children, ...(drawn && { drawn }) };
    }),
  );
  const boxes = cells.flatMap(({ drawn }) => (drawn ? [drawn.box] : []));
  const group = {
    name: labelOf(slot),
    alt: context.title,
    box: boxes.length > 0 ? around(boxes) : context.drawn.content,
  };
  return groupElement(group, () => cells.flatMap((cell) => cellElements(cell, context)), sheet);
}

function cellElements(cell: Leaf, context: SlideContext): Element[] {
  const { sheet } = context;
  const { drawn } = cell;
  if (!drawn) return [];
  const shapes = paintShapes(drawn, 'Quadrant').filter(isSeenOn(context.drawn));
  const ground = isPainted(drawn) ? shapes.find(({ name }) => name === 'Quadrant') : undefined;
  const others = shapes.filter((shape) => shape !== ground);
  const hasWords = cell.content.length > 0;
  const details = {
    name: ground ? 'Quadrant' : 'Axis',
    box: ground?.box ?? drawn.box,
    fill: ground?.fill,
    radius: ground?.radius,
  };
  const text = hasWords
    ? textBody([cell], { box: details.box, content: drawn.content, face: '+mn-lt' }, sheet)
    : undefined;
  return [
    ...(ground || text ? [shapeElement(details, text, sheet)] : []),
    ...others.map((shape) => shapeElement(shape, undefined, sheet)),
  ];
}
