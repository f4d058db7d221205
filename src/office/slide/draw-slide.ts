/** Draws a slide: its ground, what its layout does not have, its slots, footer and page number. */
import type { Slide } from '../../compose/layout/index.ts';
import type { DrawnSlide } from '../../print/page/drawn.ts';
import { textOf } from '../../text/phrase.ts';
import { isSeenOn, type PictureOf, type SlideContext } from './context.ts';
import type { SlotContent } from './content.ts';
import { furnitureElements, type Furniture } from './furniture.ts';
import type { SlotPlaceholder } from './placeholders.ts';
import { slotElements } from './slot.ts';
import { footerElement, numberElement } from './foot.ts';
import { shapeElement } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import { paintShapes } from '../shape/paint.ts';
import type { Element } from '../xml.ts';

/** What a slide is drawn from. */
export interface SlideInput {
  readonly slide: Slide;
  readonly number: number;
  readonly content: readonly SlotContent[];
  readonly drawn: DrawnSlide;
  readonly placeholders: readonly SlotPlaceholder[];
  /** What its layout does not draw. */
  readonly furniture: readonly Furniture[];
  readonly pictureOf: PictureOf;
}

/** The shapes of a slide in reading order. */
export function slideElements(input: SlideInput, sheet: Sheet): Element[] {
  const { slide, number, content, drawn, placeholders, furniture, pictureOf } = input;
  const context: SlideContext = {
    layout: slide.layout,
    drawn,
    title: textOf(slide.slots.title),
    placeholders: new Map(placeholders.map((placeholder) => [placeholder.slot, placeholder])),
    pictureOf,
    sheet,
  };
  const panels = drawn.grounds.flatMap((ground) => paintShapes(ground, 'Panel')).filter(isSeenOn(drawn));
  return [
    ...furnitureElements(furniture, pictureOf, sheet),
    ...panels.map((panel) => shapeElement(panel, undefined, sheet)),
    ...content.flatMap((slot) =>
      slot.name === 'footer' ? footerElement(slot, context) : slotElements(slot, context),
    ),
    ...numberElement(number, context),
  ];
}
