/** The boxes of what the signs of a formula draw. */
import type { Box } from '../../compose/inspection.ts';
import { isEmpty } from './boxes.ts';

/** Each sign of a formula is set at its place, and no line height tells how much of its font's box is empty. */
export const isFormulaFont = ({ fontFamily }: CSSStyleDeclaration): boolean =>
  fontFamily.startsWith('KaTeX_');

/** Boxes cut to the ink of a text, of the boxes that it has in a range; `pen` measures its font. */
export function inkBoxes(
  pen: CanvasRenderingContext2D,
  text: string,
  boxes: readonly Box[],
  style: CSSStyleDeclaration,
): Box[] {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(text);
  return boxes.flatMap((box) => {
    const baseline = box.top + fontBoundingBoxAscent;
    const ink = {
      ...box,
      top: baseline - actualBoundingBoxAscent,
      bottom: baseline + actualBoundingBoxDescent,
    };
    return isEmpty(ink) ? [] : [ink];
  });
}
