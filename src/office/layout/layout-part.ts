/** Writes a layout of PowerPoint for one of ours. */
import type { LayoutName } from '../../compose/layout/index.ts';
import type { Rgba } from '../../print/page/colors.ts';
import type { DrawnStyle } from '../../print/page/drawn.ts';
import { shapeElement } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import { labelOf, type PictureOf } from '../slide/context.ts';
import { numberBody } from '../slide/foot.ts';
import { furnitureElements, type Furniture } from '../slide/furniture.ts';
import { NUMBER_INDEX } from '../slide/placeholders.ts';
import { fillOf } from '../theme/colours.ts';
import type { Box } from '../../compose/inspection.ts';
import { namespaces, x, type Element } from '../xml.ts';
import type { PlacedHolder } from './boxes.ts';
import { holderElement } from './holder.ts';

/** What a layout is drawn from. */
export interface LayoutInput {
  readonly name: LayoutName;
  readonly holders: readonly PlacedHolder[];
  readonly furniture: readonly Furniture[];
  /** Absent where it is that of the master. */
  readonly ground?: Rgba | undefined;
  /** Place and type of the page number; absent where none is shown. */
  readonly number?: { readonly box: Box; readonly style: DrawnStyle } | undefined;
  /** True where nothing of the master is shown but its number and its footer. */
  readonly isPlain: boolean;
}

/** A layout. */
export function layoutElement(input: LayoutInput, pictureOf: PictureOf, sheet: Sheet): Element {
  const { name, holders, furniture, ground, number, isPlain } = input;
  return x('p:sldLayout', { ...namespaces, preserve: 1, userDrawn: 1, showMasterSp: isPlain ? 0 : null }, [
    x('p:cSld', { name: labelOf(name) }, [
      groundElement(ground, sheet),
      treeElement([
        ...furnitureElements(furniture, pictureOf, sheet),
        ...holders.map((holder) => holderElement(holder, sheet)),
        ...(number ? [numberHolder(number.box, number.style, sheet)] : []),
      ]),
    ]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ]);
}

/** The placeholder of the page number. */
export const numberHolder = (box: Box, style: DrawnStyle, sheet: Sheet): Element =>
  shapeElement(
    { name: 'Page number', box, placeholder: { type: 'sldNum', index: NUMBER_INDEX } },
    numberBody('‹#›', style, sheet),
    sheet,
  );

/** A background of one colour; nothing for one that is inherited. */
export const groundElement = (ground: Rgba | undefined, { look }: Sheet): Element | undefined =>
  ground && x('p:bg', [x('p:bgPr', [fillOf(ground, look.colour), x('a:effectLst')])]);

/** The tree of the shapes of a part. */
export const treeElement = (shapes: readonly Element[]): Element =>
  x('p:spTree', [
    x('p:nvGrpSpPr', [x('p:cNvPr', { id: 1, name: '' }), x('p:cNvGrpSpPr'), x('p:nvPr')]),
    x('p:grpSpPr', [
      x('a:xfrm', [
        x('a:off', { x: 0, y: 0 }),
        x('a:ext', { cx: 0, cy: 0 }),
        x('a:chOff', { x: 0, y: 0 }),
        x('a:chExt', { cx: 0, cy: 0 }),
      ]),
    ]),
    ...shapes,
  ]);
