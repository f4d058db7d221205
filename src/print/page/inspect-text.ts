/** Looks closely at the text of a slide. */
import type { DrawnRun, Inspection } from '../../compose/inspection.ts';
import { blockAround, describeBlock, type GatheredBlock } from './blocks.ts';
import type { InspectionContext } from './inspection-context.ts';
import { lineBoxes } from './line-boxes.ts';
import { runsIn, type InspectedRun } from './runs.ts';
import { slotOf } from './slots.ts';
import { textNodes } from './text-nodes.ts';

/** The text of a slide. */
export interface InspectedText extends Pick<Inspection, 'paged' | 'runs' | 'blocks'> {
  /** Indices of the runs whose backgrounds only a picture of the page tells. */
  readonly unclear: readonly number[];
}

/** The text of a slide, with its page number. */
export function inspectText(context: InspectionContext): InspectedText {
  const { section, styleOf, colorOf, isHidden, toSlide } = context;
  const describeRun = runsIn(context);
  const runs: InspectedRun[] = [];
  const blocks = new Map<Element, GatheredBlock>();
  const range = document.createRange();
  for (const { node, element } of textNodes(section, isHidden)) {
    const style = styleOf(element);
    range.selectNodeContents(node);
    const boxes = lineBoxes(Array.from(range.getClientRects(), toSlide), style);
    // What TeX calls a phantom takes room and is not drawn.
    if (boxes.length === 0 || colorOf(style.color)[3] === 0) continue;
    const around = blockAround(section, element);
    const block = blocks.get(around) ?? { index: blocks.size, element: around, nodes: [], boxes: [] };
    blocks.set(around, block);
    block.nodes.push(node);
    // An index is no line of its own: a formula stands in the line as one thing, or as a few.
    const formula = element.closest('.katex-html > *');
    block.boxes.push(...(formula ? [toSlide(formula.getBoundingClientRect())] : boxes));
    const placed = { slot: slotOf(section, element).name, block: block.index, text: node.data, boxes };
    runs.push(describeRun(element, around, style, placed));
  }
  const number = pageNumberStyle(section);
  if (number)
    runs.push(
      describeRun(section, section, number, { slot: 'page', block: -1, text: 'page number', boxes: [] }),
    );
  return {
    paged: number !== undefined,
    runs: runs.map(({ run }): DrawnRun => run),
    blocks: Array.from(blocks.values(), (block) => describeBlock(context, block)),
    unclear: runs.flatMap(({ isUnclear }, index) => (isUnclear ? [index] : [])),
  };
}

/** The style of the page number, which the style sheet writes; undefined on a slide that shows none. */
function pageNumberStyle(section: HTMLElement): CSSStyleDeclaration | undefined {
  const style = getComputedStyle(section, '::after');
  const isWritten = /[^"]/.test(style.content.replace(/^(?:none|normal)$/, ''));
  return isWritten && section.hasAttribute('data-marpit-pagination') ? style : undefined;
}
