/** Draws what is painted behind text: grounds, rules, bars, arrows. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnBorder, DrawnBox, DrawnMark, DrawnPaint } from '../../print/page/drawn.ts';
import { heightOf, widthOf } from '../units.ts';
import type { ShapeDetails } from './shape.ts';

/** The grounds and rules of a box, in the order in which they lie above each other. */
export function paintShapes({ box, paint, marks }: DrawnBox, name = 'Ground'): ShapeDetails[] {
  return [...(paint ? [...groundOf(paint, name), ...rulesOf(box, paint)] : []), ...marks.flatMap(markShapes)];
}

/** True where a box has something behind its text. */
export const isPainted = ({ paint }: DrawnBox): boolean => paint?.fill !== undefined;

function groundOf(paint: DrawnPaint, name: string): ShapeDetails[] {
  const { fill, area, radius } = paint;
  const outline = frameOf(paint);
  return fill || outline ? [{ name, box: area, fill, outline, radius, isDecoration: true }] : [];
}

/** The frame of a box that has the same border on all sides. */
function frameOf({ borders, area }: DrawnPaint): DrawnBorder | undefined {
  const [first] = borders;
  if (!first || widthOf(area) <= 0) return undefined;
  const isAround = borders.every(
    (border) => border && border.width === first.width && String(border.color) === String(first.color),
  );
  return isAround ? first : undefined;
}

/** Borders of some sides only are rules: PowerPoint has none for single sides of a shape. */
function rulesOf(box: Box, paint: DrawnPaint): ShapeDetails[] {
  if (frameOf(paint)) return [];
  return paint.borders.flatMap((border, side): ShapeDetails[] =>
    border ? [{ name: 'Rule', box: sideOf(box, side, border), fill: border.color, isDecoration: true }] : [],
  );
}

/** The box of a border along the top, right, bottom or left of a box. */
function sideOf(
  { left, top, right, bottom }: Box,
  side: number,
  { width, length, isFromRight }: DrawnBorder,
): Box {
  const end = length === undefined ? right : Math.min(right, left + length);
  if (side === 0 && isFromRight) return { left: right - (end - left), top, right, bottom: top + width };
  if (side === 0) return { left, top, right: end, bottom: top + width };
  if (side === 1) return { left: right - width, top, right, bottom };
  if (side === 2) return { left, top: bottom - width, right: end, bottom };
  return { left, top, right: left + width, bottom };
}

const TURNS = { up: 0, right: 90, down: 180, left: 270 } as const;

/** What a style sheet draws beside text; bullets and numbers are text of their own. */
function markShapes({ kind, box, paint, points, isCounter }: DrawnMark): ShapeDetails[] {
  if (kind === 'bullet' || isCounter) return [];
  if (kind === 'arrow') {
    // A turned shape keeps the box that it had before, around the same middle.
    const isLying = points === 'left' || points === 'right';
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const [width, height] = isLying ? [heightOf(box), widthOf(box)] : [widthOf(box), heightOf(box)];
    const upright = {
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    };
    return [
      {
        name: 'Arrow',
        box: upright,
        fill: paint?.fill,
        geometry: 'triangle',
        turn: TURNS[points ?? 'up'],
        isDecoration: true,
      },
    ];
  }
  return paint?.fill
    ? [{ name: 'Bar', box, fill: paint.fill, radius: paint.radius, isDecoration: true }]
    : [];
}
