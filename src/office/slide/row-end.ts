/** Draws what is pushed to the end of a row, which leaves less room for what stands at its start. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnSlot } from '../../print/page/drawn.ts';
import { shapeElement } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import { textBody } from '../text/body.ts';
import type { Leaf } from '../text/leaf.ts';
import type { Element } from '../xml.ts';
import type { SlideContext } from './context.ts';

/** Px between the two ends of a row. */
const ROW_GAP = 16;

const linesOfPart = ({ part, drawn }: Leaf) => (part === undefined ? undefined : drawn?.parts[part]);

/** The box of what stands at the end of a row. */
function boxOfPushed(box: Box, leaf: Leaf, { look }: Sheet): Box {
  const lines = linesOfPart(leaf)?.box ?? box;
  return look.isRightToLeft ? { ...box, right: lines.right } : { ...box, left: lines.left };
}

/** A box without the room of what is pushed to the end of its row. */
export function boxBeside(box: Box, pushed: readonly Leaf[], sheet: Sheet): Box {
  const [leaf] = pushed;
  if (!leaf) return box;
  const taken = boxOfPushed(box, leaf, sheet);
  return sheet.look.isRightToLeft
    ? { ...box, left: taken.right + ROW_GAP }
    : { ...box, right: taken.left - ROW_GAP };
}

/** The end of a row: the place among the parts of the deck, in a placeholder of its own where the layout has one. */
export function pushedElement(
  leaf: Leaf,
  { box, content }: DrawnSlot,
  { sheet, placeholders }: SlideContext,
): Element {
  const frame = { box: boxOfPushed(box, leaf, sheet), content, face: '+mn-lt' as const, isNoWrap: true };
  const text = textBody([leaf], frame, sheet);
  return shapeElement(
    { name: 'Tracker', box: frame.box, placeholder: placeholders.get('tracker') },
    text,
    sheet,
  );
}
