/** Writes the placeholders of pages of notes. */
import { x, type Element } from '../xml.ts';

/** A placeholder of a page of notes; `box` is left, top, width and height in EMU. */
export function shapeFrame(
  {
    id,
    name,
    type,
    index,
    box,
  }: {
    readonly id: number;
    readonly name: string;
    readonly type: 'sldImg' | 'body';
    readonly index?: number;
    readonly box?: readonly [number, number, number, number];
  },
  paragraphs?: readonly Element[],
): Element {
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id, name }),
      x('p:cNvSpPr', [
        x('a:spLocks', {
          noGrp: 1,
          noRot: type === 'sldImg' ? 1 : null,
          noChangeAspect: type === 'sldImg' ? 1 : null,
        }),
      ]),
      x('p:nvPr', [x('p:ph', { type, idx: index ?? null })]),
    ]),
    x('p:spPr', [
      box && x('a:xfrm', [x('a:off', { x: box[0], y: box[1] }), x('a:ext', { cx: box[2], cy: box[3] })]),
      box && x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
    ]),
    paragraphs &&
      x('p:txBody', [x('a:bodyPr'), x('a:lstStyle'), ...(paragraphs.length > 0 ? paragraphs : [x('a:p')])]),
  ]);
}
