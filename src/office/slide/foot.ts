/** Draws the foot of a slide: the fund's line and the number of the page. */
import { sizes } from '../../compose/size.ts';
import type { DrawnSlide, DrawnStyle } from '../../print/page/drawn.ts';
import { shapeElement } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import { textBody } from '../text/body.ts';
import { leavesOf, queueOf } from '../text/leaf.ts';
import { letterAttributes, runLook } from '../text/run.ts';
import { x, type Element } from '../xml.ts';
import type { SlotContent } from './content.ts';
import type { SlideContext } from './context.ts';
import { roomy } from './snug.ts';
import { NUMBER_INDEX } from './placeholders.ts';

/** What stands between the lines of a footer, which a slide has beside each other. */
const BETWEEN = '\u2003';

/** The footer as one line in its placeholder. */
export function footerElement({ blocks }: SlotContent, context: SlideContext): Element[] {
  const { sheet, drawn, placeholders } = context;
  const slot = drawn.slots.find(({ name }) => name === 'footer');
  if (!slot) return [];
  const { box, leaves, isSnug } = roomy(leavesOf(blocks, queueOf(slot)), slot.box, drawn.box);
  const content = leaves.flatMap((leaf, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: BETWEEN }] : []),
    ...leaf.content,
  ]);
  const [first] = leaves;
  const line = { content, ...(first?.drawn && { drawn: { ...first.drawn, content: box } }) };
  const frame = { box, content: box, face: '+mn-lt' as const, isNoWrap: isSnug };
  const details = { name: 'Footer', box, placeholder: placeholders.get('footer') };
  return [shapeElement(details, textBody([line], frame, sheet), sheet)];
}

/** Px that a page number needs at least: three figures. */
const MIN_NUMBER_WIDTH = 48;

/** Where the page number of a slide stands. */
export function numberBox({ number }: Pick<DrawnSlide, 'number'>, isRightToLeft: boolean) {
  const box = number?.box ?? {
    left: sizes['16:9'].width - 112,
    top: 664,
    right: sizes['16:9'].width - 64,
    bottom: 688,
  };
  const spare = Math.max(0, MIN_NUMBER_WIDTH - (box.right - box.left));
  return isRightToLeft ? { ...box, right: box.right + spare } : { ...box, left: box.left - spare };
}

/** The number of the page, which PowerPoint counts. */
export function numberElement(number: number, { drawn, sheet }: SlideContext): Element[] {
  if (!drawn.number) return [];
  const { isRightToLeft } = sheet.look;
  const details = {
    name: 'Page number',
    box: numberBox(drawn, isRightToLeft),
    placeholder: { type: 'sldNum' as const, index: NUMBER_INDEX },
  };
  return [shapeElement(details, numberBody(String(number), drawn.number.style, sheet), sheet)];
}

/** The text of a page number. */
export function numberBody(text: string, style: DrawnStyle, sheet: Sheet): Element {
  const { lang, isRightToLeft } = sheet.look;
  return x('p:txBody', [
    x('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }, [x('a:noAutofit')]),
    x('a:lstStyle'),
    x('a:p', [
      x('a:pPr', { algn: isRightToLeft ? 'l' : 'r' }),
      x('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [
        x('a:rPr', { lang, ...letterAttributes(style) }, runLook(style, '+mn-lt', sheet)),
        x('a:t', text),
      ]),
    ]),
  ]);
}
