/** Writes the master: what all layouts share, and the type of titles and text. */
import type { Rgba } from '../../print/page/colors.ts';
import type { DrawnStyle } from '../../print/page/drawn.ts';
import type { Box } from '../../compose/inspection.ts';
import type { Sheet } from '../sheet.ts';
import type { PictureOf } from '../slide/context.ts';
import { furnitureElements, type Furniture } from '../slide/furniture.ts';
import type { Scheme } from '../theme/scheme.ts';
import { emu, hundredths } from '../units.ts';
import { namespaces, x, type Element } from '../xml.ts';
import type { PlacedHolder } from './boxes.ts';
import { holderElement } from './holder.ts';
import { groundElement, numberHolder, treeElement } from './layout-part.ts';

/** What the master is drawn from. */
export interface MasterInput {
  readonly scheme: Scheme;
  readonly holders: readonly PlacedHolder[];
  readonly furniture: readonly Furniture[];
  readonly ground: Rgba;
  readonly number: { readonly box: Box; readonly style: DrawnStyle };
  /** Sizes in px. */
  readonly titleSize: number;
  readonly bodySize: number;
  /** Relationships to the layouts, in order. */
  readonly layouts: readonly string[];
}

/** Numbers of layouts begin behind that of the master. */
const MASTER_ID = 2_147_483_648;

/** The master's own number, as the presentation names it. */
export const masterId = MASTER_ID;

/** The master. */
export function masterElement(input: MasterInput, pictureOf: PictureOf, sheet: Sheet): Element {
  const { scheme, holders, furniture, ground, number, titleSize, bodySize, layouts } = input;
  const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  return x('p:sldMaster', { ...namespaces, preserve: 1 }, [
    x('p:cSld', [
      groundElement(ground, sheet),
      treeElement([
        ...furnitureElements(furniture, pictureOf, sheet),
        ...holders.map((holder) => holderElement(holder, sheet)),
        numberHolder(number.box, number.style, sheet),
      ]),
    ]),
    x('p:clrMap', { ...scheme.map, ...Object.fromEntries(accents.map((name) => [name, name])) }),
    x(
      'p:sldLayoutIdLst',
      layouts.map((id, index) => x('p:sldLayoutId', { id: MASTER_ID + 1 + index, 'r:id': id })),
    ),
    x('p:txStyles', [
      x('p:titleStyle', [level(1, { size: titleSize, face: '+mj', isBold: true, indent: 0 }, sheet)]),
      x('p:bodyStyle', levels(bodySize, sheet)),
      x('p:otherStyle', [level(1, { size: bodySize, face: '+mn', isBold: false, indent: 0 }, sheet)]),
    ]),
  ]);
}

/** Px by which each level of a list stands further in. */
const INDENT = 32;

/** Levels of lists that a master has. */
const LEVELS = 5;

const levels = (size: number, sheet: Sheet): Element[] =>
  Array.from({ length: LEVELS }, (_, index) =>
    level(
      index + 1,
      { size: index === 0 ? size : Math.min(size, 24), face: '+mn', isBold: false, indent: INDENT },
      sheet,
    ),
  );

function level(
  number: number,
  { size, face, isBold, indent }: { size: number; face: '+mj' | '+mn'; isBold: boolean; indent: number },
  { look }: Sheet,
): Element {
  const attributes = {
    marL: emu(indent * number),
    indent: emu(-indent),
    algn: look.isRightToLeft ? 'r' : 'l',
    rtl: look.isRightToLeft ? 1 : 0,
  };
  const bullet = [
    x('a:buClr', [x('a:schemeClr', { val: 'accent1' })]),
    x('a:buFont', { typeface: 'Arial' }),
    x('a:buChar', { char: '•' }),
  ];
  return x(`a:lvl${number}pPr`, attributes, [
    x('a:lnSpc', [x('a:spcPct', { val: 110_000 })]),
    x('a:spcBef', [x('a:spcPts', { val: indent > 0 ? hundredths(12) : 0 })]),
    ...(indent > 0 ? bullet : [x('a:buNone')]),
    x('a:defRPr', { sz: hundredths(size), b: isBold ? 1 : 0 }, [
      x('a:solidFill', [x('a:schemeClr', { val: 'tx1' })]),
      ...(['lt', 'ea', 'cs'] as const).map((kind) =>
        x(`a:${kind === 'lt' ? 'latin' : kind}`, { typeface: `${face}-${kind}` }),
      ),
    ]),
  ]);
}
