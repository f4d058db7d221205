/** Describes blocks: paragraphs, items, cells and titles, with the lines that they break into. */
import type { Box, DrawnBlock } from '../../compose/inspection.ts';
import type { InspectionContext } from './inspection-context.ts';
import { lastWords, misplacedMarks, partedCompounds, type BrokenBlock } from './line-breaks.ts';
import { rowsOf } from './rows.ts';
import { shortened } from './runs.ts';
import { slotOf } from './slots.ts';

const SELECTOR = 'h1, h2, h3, h4, h5, h6, p, li, td, th, pre, dt, dd, figcaption, div, section';

/** A block with the text that it has, as far as the slide was walked. */
export interface GatheredBlock {
  readonly index: number;
  readonly element: Element;
  readonly nodes: Text[];
  readonly boxes: Box[];
}

/** The block that an element stands in; the paragraph of an item is the item. */
export function blockAround(section: Element, element: Element): Element {
  const block = element.closest(SELECTOR) ?? section;
  const parent = block.parentElement;
  return block.tagName === 'P' && parent?.tagName === 'LI' ? parent : block;
}

/** What is drawn of a block. */
export function describeBlock(
  { section, toSlide }: InspectionContext,
  { element, nodes, boxes }: GatheredBlock,
): DrawnBlock {
  const rows = rowsOf(boxes);
  const tag = element.tagName.toLowerCase();
  const range = document.createRange();
  const block: BrokenBlock = {
    nodes,
    rows,
    boxesAt: (node, start, length) => {
      range.setStart(node, start);
      range.setEnd(node, start + length);
      return Array.from(range.getClientRects(), toSlide);
    },
  };
  const isBroken = rows.length > 1 && tag !== 'pre';
  // Only of titles, since to ask where each word stands takes long.
  const isTitle = isBroken && tag === 'h1';
  return {
    slot: slotOf(section, element).name,
    tag,
    text: shortened(nodes.map(({ data }) => data).join('')),
    lines: rows.length,
    last: isTitle ? lastWords(block) : [],
    broken: [...(isBroken ? misplacedMarks(block) : []), ...(isTitle ? partedCompounds(block) : [])],
    start:
      getComputedStyle(element).direction === 'rtl'
        ? Math.max(...boxes.map(({ right }) => right))
        : Math.min(...boxes.map(({ left }) => left)),
    box: toSlide(element.getBoundingClientRect()),
  };
}
