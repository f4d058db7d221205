/** Writes shapes: boxes with a ground and text, placeholders, groups. */
import type { Box } from '../../compose/inspection.ts';
import type { Rgba } from '../../print/page/colors.ts';
import type { Sheet } from '../sheet.ts';
import { fillOf } from '../theme/colours.ts';
import { emu, heightOf, widthOf } from '../units.ts';
import { x, type Element } from '../xml.ts';

/** A placeholder: its kind, and its number among those of its layout. */
export interface Placeholder {
  readonly type: 'title' | 'ctrTitle' | 'body' | 'tbl' | 'pic' | 'ftr' | 'sldNum';
  readonly index: number;
}

/** What a shape is drawn from. */
export interface ShapeDetails {
  readonly name: string;
  /** Absent where a placeholder has the place that its layout gives to it. */
  readonly box?: Box;
  readonly fill?: Rgba | undefined;
  readonly outline?: { readonly color: Rgba; readonly width: number } | undefined;
  /** A geometry of PowerPoint other than a rectangle. */
  readonly geometry?: 'triangle' | 'ellipse' | undefined;
  readonly radius?: number | undefined;
  /** Degrees by which it is turned. */
  readonly turn?: number | undefined;
  readonly placeholder?: Placeholder | undefined;
  readonly alt?: string | undefined;
  /** It says nothing that is not said elsewhere. */
  readonly isDecoration?: boolean;
}

/** A shape, with its text as `p:txBody` where it has any. */
export function shapeElement(details: ShapeDetails, text: Element | undefined, sheet: Sheet): Element {
  const { box, fill, placeholder } = details;
  return x('p:sp', [
    x('p:nvSpPr', [
      nameElement(details, sheet),
      x('p:cNvSpPr', { txBox: text && !placeholder && !fill ? 1 : null }, [
        placeholder && x('a:spLocks', { noGrp: 1 }),
      ]),
      x('p:nvPr', [placeholderElement(placeholder)]),
    ]),
    x('p:spPr', [
      box && frameElement('a:xfrm', box, details.turn),
      box && geometryElement(details, box),
      ...paintElements(details, sheet),
    ]),
    text,
  ]);
}

/** The marks of a placeholder; nothing for other shapes. */
export const placeholderElement = (placeholder: Placeholder | undefined): Element | undefined =>
  placeholder &&
  x('p:ph', {
    type: placeholder.type,
    idx: placeholder.index === 0 ? null : placeholder.index,
    sz: /^(?:ftr|sldNum)$/.test(placeholder.type) ? 'quarter' : null,
  });

/** Number, name and alternative text of a shape. */
export function nameElement({ name, alt, isDecoration }: ShapeDetails, sheet: Sheet): Element {
  const decorative = x('a:extLst', [
    x('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      x('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: 1,
      }),
    ]),
  ]);
  return x('p:cNvPr', { id: sheet.nextId(), name: sheet.uniqueName(name), descr: alt ?? null }, [
    isDecoration ? decorative : null,
  ]);
}

/** Where a shape is. */
export const frameElement = (name: string, box: Box, turn = 0): Element =>
  x(name, { rot: turn === 0 ? null : turn * 60_000 }, [
    x('a:off', { x: emu(box.left), y: emu(box.top) }),
    x('a:ext', { cx: Math.max(0, emu(widthOf(box))), cy: Math.max(0, emu(heightOf(box))) }),
  ]);

function geometryElement({ geometry, radius = 0 }: ShapeDetails, box: Box): Element {
  const side = Math.min(widthOf(box), heightOf(box));
  const share = side > 0 ? Math.min(50_000, Math.round((radius / side) * 100_000)) : 0;
  const shape = geometry ?? (share > 0 ? 'roundRect' : 'rect');
  return x('a:prstGeom', { prst: shape }, [
    x('a:avLst', [shape === 'roundRect' ? x('a:gd', { name: 'adj', fmla: `val ${share}` }) : null]),
  ]);
}

function paintElements({ fill, outline, placeholder }: ShapeDetails, { look }: Sheet): Element[] {
  return [
    ...(fill ? [fillOf(fill, look.colour)] : placeholder ? [] : [x('a:noFill')]),
    ...(outline
      ? [x('a:ln', { w: emu(outline.width) }, [fillOf(outline.color, look.colour)])]
      : placeholder
        ? []
        : [x('a:ln', [x('a:noFill')])]),
  ];
}

/** Shapes that belong together, under a name of their own. */
export function groupElement(
  details: Pick<ShapeDetails, 'name' | 'alt' | 'isDecoration'> & { readonly box: Box },
  children: (sheet: Sheet) => readonly Element[],
  sheet: Sheet,
): Element {
  const name = nameElement(details, sheet);
  const { left, top } = details.box;
  const [width, height] = [emu(widthOf(details.box)), emu(heightOf(details.box))];
  return x('p:grpSp', [
    x('p:nvGrpSpPr', [name, x('p:cNvGrpSpPr'), x('p:nvPr')]),
    x('p:grpSpPr', [
      x('a:xfrm', [
        x('a:off', { x: emu(left), y: emu(top) }),
        x('a:ext', { cx: width, cy: height }),
        x('a:chOff', { x: emu(left), y: emu(top) }),
        x('a:chExt', { cx: width, cy: height }),
      ]),
    ]),
    ...children(sheet),
  ]);
}
