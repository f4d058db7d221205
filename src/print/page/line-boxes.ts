/** The boxes that lines of text take. */
import type { Box } from '../../compose/inspection.ts';
import { isEmpty } from './boxes.ts';
import { fontSizeOf } from './styles.ts';

/** No font is taller than twice its size; a taller box is text that runs from top to bottom. */
const MAX_FONT_HEIGHT = 2;

/**
 * Boxes as tall as their lines, of the boxes that text has in a range.
 *
 * A font's own box may be taller than its line, and nothing of that is drawn: 24 px text on lines of 24 px has boxes of
 * 29 px, of which 2.5 px above and below are taken away.
 */
export function lineBoxes(boxes: readonly Box[], style: CSSStyleDeclaration): Box[] {
  // NaN for a line height of `normal`, which is the font's own.
  const lineHeight = Number.parseFloat(style.lineHeight);
  const spareOf = (extent: number): number => Math.max(0, (extent - lineHeight) / 2 || 0);
  return boxes.flatMap((box) => {
    if (isEmpty(box)) return [];
    const { left, top, right, bottom } = box;
    const isVertical = bottom - top > MAX_FONT_HEIGHT * fontSizeOf(style);
    const spare = spareOf(isVertical ? right - left : bottom - top);
    return isVertical
      ? [{ ...box, left: left + spare, right: right - spare }]
      : [{ ...box, top: top + spare, bottom: bottom - spare }];
  });
}
