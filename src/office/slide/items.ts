/** Draws the items of a list as cards, steps, figures or rows: a group each. */
import type { List } from 'mdast';
import type { DrawnBlock, DrawnMark } from '../../print/page/drawn.ts';
import { barsOf, isPainted, paintShapes } from '../shape/paint.ts';
import { groupElement, shapeElement } from '../shape/shape.ts';
import { textBody } from '../text/body.ts';
import { itemsOf, type DrawnQueue, type Leaf } from '../text/leaf.ts';
import { around } from '../units.ts';
import type { Element } from '../xml.ts';
import { isSeenOn, labelOf, type SlideContext } from './context.ts';

type Items = ReturnType<typeof itemsOf>;

/** True for items that are drawn as things of their own: on grounds, with marks in boxes, or with words side by side. */
export const areDrawn = (items: Items): boolean =>
  items.some(
    ({ place: { drawn }, leaves }) =>
      drawn !== undefined &&
      (isPainted(drawn) || drawn.marks.some(({ kind }) => kind === 'box') || columnsOf(leaves).length > 1),
  );

/** The items of a list; see `areDrawn`. */
export const drawnItems = (list: List, queue: DrawnQueue): Items => itemsOf(list, queue);

/** A group for each item. */
export function itemElements(items: Items, context: SlideContext): Element[] {
  const { sheet, layout } = context;
  const name = labelOf(layout.replace(/s$/, ''));
  return items.map(({ place, leaves }, index) => {
    const boxes = [
      ...(place.drawn ? [place.drawn.box] : []),
      ...leaves.flatMap(({ drawn }) => (drawn ? [drawn.box] : [])),
    ];
    const box = boxes.length > 0 ? around(boxes) : context.drawn.content;
    const number = String(place.ordinal ?? index + 1);
    return groupElement(
      { name: `${name} ${number}`, alt: context.title, box },
      () => itemShapes(place.drawn, leaves, number, context),
      sheet,
    );
  });
}

function itemShapes(
  drawn: Items[number]['place']['drawn'],
  leaves: readonly Leaf[],
  number: string,
  context: SlideContext,
): Element[] {
  const { sheet } = context;
  const columns = columnsOf(leaves);
  const [ground, ...rules] = (drawn ? paintShapes(drawn) : []).filter(isSeenOn(context.drawn));
  const numbers = (drawn?.marks ?? []).filter(({ kind, isCounter }) => kind === 'box' && isCounter);
  const hasGround = drawn !== undefined && isPainted(drawn) && ground !== undefined;
  const isOneText = columns.length === 1 && drawn !== undefined;
  const box = drawn?.box;
  const bodies = isOneText
    ? [{ leaves, box: hasGround && ground?.box ? ground.box : drawn.box, content: drawn.content }]
    : columns.map((column) => {
        const own = around(column.flatMap((leaf) => (leaf.drawn ? [leaf.drawn.box] : box ? [box] : [])));
        return { leaves: column, box: own, content: own };
      });
  const shapes: Element[] = [];
  if (!hasGround && ground) shapes.push(shapeElement(ground, undefined, sheet));
  if (hasGround && !isOneText && ground) shapes.push(shapeElement(ground, undefined, sheet));
  for (const [index, body] of bodies.entries()) {
    const text = textBody(body.leaves, { ...body, face: '+mn-lt' }, sheet);
    const painted = isOneText && hasGround && index === 0 ? ground : undefined;
    shapes.push(
      shapeElement(
        {
          name: 'Text',
          box: body.box,
          fill: painted?.fill,
          radius: painted?.radius,
          outline: painted?.outline,
        },
        text,
        sheet,
      ),
    );
  }
  return [
    ...shapes,
    ...[...rules, ...barsOf(leaves)].map((rule) => shapeElement(rule, undefined, sheet)),
    ...numbers.map((mark) => numberElement(mark, number, context)),
  ];
}

/** The number of a step in its box, of a card above its words. */
function numberElement(mark: DrawnMark, number: string, { sheet }: SlideContext): Element {
  const { box, paint } = mark;
  const text = textBody([numberLeaf(mark, number)], { box, content: box, face: '+mn-lt' }, sheet);
  return shapeElement({ name: 'Number', box, fill: paint?.fill, radius: paint?.radius }, text, sheet);
}

function numberLeaf({ box, style, paint }: DrawnMark, number: string): Leaf {
  const lineHeight = Math.round(style.size * 1.25);
  const middle = (box.top + box.bottom) / 2;
  const lines = {
    left: box.left,
    right: box.right,
    top: middle - lineHeight / 2,
    bottom: middle + lineHeight / 2,
  };
  const drawn: DrawnBlock = {
    tag: 'p',
    box,
    content: box,
    marks: [],
    isRow: false,
    bars: [],
    parts: [
      {
        box: lines,
        count: 1,
        lineHeight,
        fontHeight: 1.25,
        align: paint ? 'center' : 'start',
        isBalanced: false,
        words: [{ ...style, text: number, widths: [box.right - box.left], space: 0 }],
      },
    ],
  };
  return { content: [{ type: 'text', value: number }], drawn };
}

/** Leaves that stand beside each other, in columns; leaves below each other are one column. */
function columnsOf(leaves: readonly Leaf[]): Leaf[][] {
  const columns: Leaf[][] = [];
  for (const leaf of leaves) {
    const before = columns.at(-1)?.at(-1)?.drawn?.box;
    const box = leaf.drawn?.box;
    const isBeside = before && box && (box.left >= before.right || box.right <= before.left);
    if (columns.length === 0 || isBeside) columns.push([leaf]);
    else columns.at(-1)?.push(leaf);
  }
  return columns;
}
