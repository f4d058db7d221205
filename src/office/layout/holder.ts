/** Writes the placeholders of layouts and of the master, with the type that slides inherit. */
import type { DrawnBlock, DrawnSlot, DrawnStyle } from '../../print/page/drawn.ts';
import { isPainted } from '../shape/paint.ts';
import { shapeElement } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import { labelOf } from '../slide/context.ts';
import { letterAttributes, runLook } from '../text/run.ts';
import { emu, hundredths } from '../units.ts';
import { x, type Element } from '../xml.ts';
import type { PlacedHolder } from './boxes.ts';

/** A placeholder of a layout, with its name as prompt. */
export function holderElement({ placeholder, box, drawn }: PlacedHolder, sheet: Sheet): Element {
  const ground = drawn && isPainted(drawn) && placeholder.type !== 'title' ? drawn.paint : undefined;
  const name = labelOf(placeholder.slot);
  return shapeElement(
    { name, box, placeholder, fill: ground?.fill, radius: ground?.radius },
    holderBody(name, placeholder.type === 'title' ? '+mj-lt' : '+mn-lt', drawn, sheet),
    sheet,
  );
}

function holderBody(
  prompt: string,
  face: '+mj-lt' | '+mn-lt',
  drawn: DrawnSlot | undefined,
  sheet: Sheet,
): Element {
  const block = drawn?.blocks.find(({ parts }) => parts.length > 0);
  const { lang, isRightToLeft } = sheet.look;
  return x('p:txBody', [
    x('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, [x('a:normAutofit')]),
    x('a:lstStyle', [block && levelElement(block, drawn, face, sheet)]),
    x('a:p', [
      x('a:pPr', { rtl: isRightToLeft ? 1 : null }),
      x('a:r', [x('a:rPr', { lang }), x('a:t', prompt)]),
    ]),
  ]);
}

/** The first level of a placeholder as the first of its slides has it. */
function levelElement(
  block: DrawnBlock,
  drawn: DrawnSlot | undefined,
  face: '+mj-lt' | '+mn-lt',
  sheet: Sheet,
): Element {
  const mark = drawn?.items[0]?.marks.find(({ kind, isCounter }) => kind === 'bullet' && !isCounter);
  const item = drawn?.items[0];
  const hanging = mark && item ? Math.max(0, item.content.left - mark.box.left) : 0;
  const style = block.parts[0]?.words[0];
  return x('a:lvl1pPr', { marL: emu(hanging), indent: emu(-hanging) }, [
    x('a:spcBef', [x('a:spcPts', { val: hundredths(drawn && drawn.items.length > 1 ? 12 : 0) })]),
    ...(mark
      ? [
          ...(mark.paint?.fill ? [x('a:buClr', [sheet.look.colour(mark.paint.fill)])] : []),
          x('a:buFont', { typeface: 'Arial' }),
          x('a:buChar', { char: '•' }),
        ]
      : [x('a:buNone')]),
    style && defaultRun(style, face, sheet),
  ]);
}

/** Type that paragraphs have unless they say otherwise. */
export const defaultRun = (style: DrawnStyle, face: '+mj-lt' | '+mn-lt', sheet: Sheet): Element =>
  x('a:defRPr', letterAttributes(style), runLook(style, face, sheet));
