/** Measures the lines of text of a slide. */
import type { Box } from '../../compose/inspection.ts';
import { excessOf, isExcess } from './bounds.ts';
import { intersection, isEmpty } from './boxes.ts';
import { inkBoxes, isFormulaFont } from './ink-boxes.ts';
import { lineBoxes } from './line-boxes.ts';
import { MAX_QUOTED_WORDS, type OverflowLog } from './overflow-log.ts';
import type { SlideLayout } from './slide-layout.ts';
import { slotOf } from './slots.ts';
import { fontSizeOf } from './styles.ts';
import { textNodes } from './text-nodes.ts';

/** What is seen of a line of text. */
export interface SeenLine {
  readonly slot: string;
  readonly box: Box;
  /** The text that the line is part of. */
  readonly text: string;
}

/** The text of a slide as it is drawn. */
export interface MeasuredText {
  readonly lines: readonly SeenLine[];
  /** Of the text in slots, from small to large. */
  readonly fontSizes: readonly number[];
}

/** Measures the text of a slide; lines that leave their bounds are logged with the words that are cut. */
export function measureText(
  layout: SlideLayout,
  pen: CanvasRenderingContext2D,
  log: OverflowLog,
): MeasuredText {
  const { section, styleOf, isHidden, windowOf, areaOf, toSlide } = layout;
  const lines: SeenLine[] = [];
  const fontSizes = new Set<number>();
  const range = document.createRange();
  for (const { node, element } of textNodes(section, isHidden)) {
    const style = styleOf(element);
    const slot = slotOf(section, element);
    const window = windowOf(element);
    const bounds = intersection(window, areaOf(slot));
    const boxesIn = (part: Range): Box[] => {
      const boxes = Array.from(part.getClientRects(), toSlide);
      return isFormulaFont(style) ? inkBoxes(pen, part.toString(), boxes, style) : lineBoxes(boxes, style);
    };
    const isOut = (box: Box): boolean => isExcess(excessOf(box, bounds));
    range.selectNodeContents(node);
    const boxes = boxesIn(range);
    if (boxes.length > 0 && slot.element) fontSizes.add(Math.round(fontSizeOf(style) * 100) / 100);
    for (const box of boxes) {
      if (isOut(box)) log.add(slot.name, excessOf(box, bounds));
      const seen = intersection(box, window);
      if (!isEmpty(seen)) lines.push({ slot: slot.name, box: seen, text: node.data });
    }
    // Seldom, so it may cost: which words exactly.
    if (boxes.some(isOut)) quoteWords(node, slot.name, log, (word) => boxesIn(word).some(isOut));
  }
  return { lines, fontSizes: Array.from(fontSizes).toSorted((a, b) => a - b) };
}

/** Quotes the words of a text that are cut, as far as the quotation of their slot has room. */
function quoteWords(node: Text, slot: string, log: OverflowLog, isCut: (word: Range) => boolean): void {
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    if (log.quotedWords(slot) >= MAX_QUOTED_WORDS) return;
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    if (isCut(range)) log.quote(slot, [word]);
  }
}
