/** What the slots of a slide are drawn with. */
import type { LayoutName } from '../../compose/layout/index.ts';
import type { DrawnSlide } from '../../print/page/drawn.ts';
import type { OfficePicture } from '../shape/picture.ts';
import type { ShapeDetails } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import type { SlotPlaceholder } from './placeholders.ts';

/** Looks up pictures: by the name that a slide has for it, by the key of a decoration, or by its place for a formula. */
export type PictureOf = (name: string) => OfficePicture | undefined;

/** A slide while it is drawn. */
export interface SlideContext {
  readonly layout: LayoutName;
  readonly drawn: DrawnSlide;
  /** The words of the title, by which exhibits are described. */
  readonly title: string;
  readonly placeholders: ReadonlyMap<string, SlotPlaceholder>;
  readonly pictureOf: PictureOf;
  readonly sheet: Sheet;
}

/** True for a rule that can be told from the ground of its slide. */
export const isSeenOn =
  ({ paint }: DrawnSlide) =>
  ({ fill, outline }: ShapeDetails): boolean =>
    outline !== undefined || String(fill) !== String(paint?.fill);

/** A name as it stands in PowerPoint's list of shapes: `left-heading` → `Left heading`. */
export const labelOf = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
