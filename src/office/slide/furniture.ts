/** What is the same on all slides of a layout: rules of the title, logo, mark, spine. */
import type { DrawnBox, DrawnDecoration, DrawnSlide } from '../../print/page/drawn.ts';
import { paintShapes } from '../shape/paint.ts';
import { pictureElement } from '../shape/picture.ts';
import { shapeElement, type ShapeDetails } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import type { Element } from '../xml.ts';
import { isSeenOn, type PictureOf } from './context.ts';

/** A decoration that a layout may have in place of its slides. */
export type Furniture =
  { readonly kind: 'shape'; readonly shape: ShapeDetails } | ({ readonly kind: 'picture' } & DrawnDecoration);

/** The decorations of a slide that belong to no content. */
export function furnitureOf(slide: DrawnSlide): Furniture[] {
  const title = slide.slots.find(({ name }) => name === 'title');
  const boxes = [withoutGround(slide), ...(title ? [title, ...title.blocks, ...title.grounds] : [])];
  const shapes = boxes.flatMap((box) => paintShapes(box)).filter(isSeenOn(slide));
  return [
    ...shapes.map((shape): Furniture => ({ kind: 'shape', shape })),
    ...picturesOf(slide).map((picture): Furniture => ({ kind: 'picture', ...picture })),
  ];
}

/** The ground of a slide is its background. */
function withoutGround(box: DrawnBox): DrawnBox {
  if (!box.paint) return box;
  const { fill: _fill, ...paint } = box.paint;
  return { ...box, paint };
}

/** Pictures that a style sheet draws on a slide. */
export const picturesOf = ({ paint, marks }: DrawnSlide): DrawnDecoration[] =>
  [paint, ...marks.map((mark) => mark.paint)].flatMap((painted) => painted?.picture ?? []);

/** What all of some slides have. */
export function shared(all: readonly (readonly Furniture[])[]): Furniture[] {
  const [first = [], ...others] = all.map((one) => one.map((item) => [JSON.stringify(item), item] as const));
  return first
    .filter(([key]) => others.every((other) => other.some(([theirs]) => theirs === key)))
    .map(([, item]) => item);
}

/** What of some furniture is not among other. */
export function without(all: readonly Furniture[], others: readonly Furniture[]): Furniture[] {
  const known = new Set(others.map((item) => JSON.stringify(item)));
  return all.filter((item) => !known.has(JSON.stringify(item)));
}

/** Draws furniture. */
export function furnitureElements(all: readonly Furniture[], pictureOf: PictureOf, sheet: Sheet): Element[] {
  return all.flatMap((item) => {
    if (item.kind === 'shape') return [shapeElement(item.shape, undefined, sheet)];
    const picture = pictureOf(item.key);
    return picture ? [pictureElement({ name: 'Logo', box: item.box, alt: '' }, picture, sheet)] : [];
  });
}
