/** Describes all slides of the document as they are drawn, so that another program can draw them again. */
import type { Box } from '../../compose/inspection.ts';
import { roundedBox } from './boxes.ts';
import type { DrawnBlock, DrawnBox, DrawnLines, DrawnSlide } from './drawn.ts';
import { documentContext, inspectionContext, type InspectionContext } from './inspection-context.ts';
import { areaBox, marksOf } from './marks.ts';
import { paintOf } from './paint.ts';
import { slideViews } from './slide-view.ts';
import { slotOf } from './slots.ts';
import { linesOf, wordStyleOf } from './words.ts';

/** All slides, in their order. */
export function drawSlides(): DrawnSlide[] {
  const context = documentContext();
  return slideViews().map((view) => drawSlide(inspectionContext(context, view)));
}

/** Elements whose text is one paragraph of an article: what stands in them is part of it. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, pre, td, th, dt, dd, figcaption';

/** A slot while its content is gathered. */
interface Gathered extends DrawnBox {
  readonly name: string;
  readonly blocks: DrawnBlock[];
  readonly items: DrawnBox[];
  readonly tables: DrawnBox[];
  readonly grounds: DrawnBox[];
  readonly pictures: Box[];
  readonly formulas: Box[];
  readonly drawings: Box[];
}

function drawSlide(context: InspectionContext): DrawnSlide {
  const { section, frame, scale, styleOf, isHidden, toSlide } = context;
  const slots = new Map<Element, Gathered>();
  const grounds: DrawnBox[] = [];
  for (const element of section.querySelectorAll('*')) {
    if (isHidden(element) || element.closest('.katex-display > *, svg > *')) continue;
    const box = toSlide(element.getBoundingClientRect());
    const place = slotOf(section, element);
    const slot = place.element && slotFor(slots, place.element, place.name, context);
    if (!slot) {
      if (styleOf(element).display !== 'inline') pushPainted(grounds, drawnBox(element, context));
      continue;
    }
    if (element === place.element && !element.matches(BLOCKS)) continue;
    if (element.matches('.katex-display')) slot.formulas.push(box);
    else if (element.matches('img')) slot.pictures.push(box);
    else if (element.matches('svg')) slot.drawings.push(box);
    else if (element.matches('table')) slot.tables.push(drawnBox(element, context));
    else if (element.matches('li')) {
      slot.items.push(drawnBox(element, context));
      if (!element.querySelector(':scope > p')) slot.blocks.push(drawnBlock(element, context));
    } else if (element.matches(BLOCKS)) slot.blocks.push(drawnBlock(element, context));
    else if (styleOf(element).display !== 'inline' && !element.closest(BLOCKS))
      pushPainted(slot.grounds, drawnBox(element, context));
  }
  const number = pageNumber(context);
  return {
    id: section.id,
    ...drawnBox(section, context),
    slots: Array.from(slots.values()),
    grounds,
    ...(number && { number }),
    origin: { x: frame.left + scrollX, y: frame.top + scrollY, scale },
  };
}

function pushPainted(grounds: DrawnBox[], ground: DrawnBox): void {
  if (ground.paint || ground.marks.length > 0) grounds.push(ground);
}

function slotFor(
  slots: Map<Element, Gathered>,
  element: Element,
  name: string,
  context: InspectionContext,
): Gathered {
  const known = slots.get(element);
  if (known) return known;
  const slot: Gathered = {
    name,
    ...drawnBox(element, context),
    blocks: [],
    items: [],
    tables: [],
    grounds: [],
    pictures: [],
    formulas: [],
    drawings: [],
  };
  slots.set(element, slot);
  return slot;
}

function drawnBox(element: Element, context: InspectionContext): DrawnBox {
  const { styleOf, colorOf, toSlide } = context;
  const style = styleOf(element);
  const box = toSlide(element.getBoundingClientRect());
  const inner = (side: 'Top' | 'Right' | 'Bottom' | 'Left'): number =>
    (Number.parseFloat(style[`padding${side}`]) || 0) + (Number.parseFloat(style[`border${side}Width`]) || 0);
  const content: Box = roundedBox({
    left: box.left + inner('Left'),
    top: box.top + inner('Top'),
    right: box.right - inner('Right'),
    bottom: box.bottom - inner('Bottom'),
  });
  const paint = paintOf(style, box, colorOf);
  return { box, content, ...(paint && { paint }), marks: marksOf(element, content, context) };
}

function drawnBlock(element: Element, context: InspectionContext): DrawnBlock {
  const { styleOf, colorOf, isHidden, toSlide } = context;
  const groups: { around: Element; texts: { node: Text; element: Element }[] }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || node.data === '' || isHidden(parent)) continue;
    if (ownBlock(parent) !== element || parent.closest('.katex-mathml')) continue;
    const around = blockifiedIn(parent, element, context);
    const group = groups.at(-1);
    if (group?.around === around) group.texts.push({ node, element: parent });
    else groups.push({ around, texts: [{ node, element: parent }] });
  }
  const parts = groups.flatMap(({ around, texts }): DrawnLines[] => {
    const lines = linesOf(texts, around, styleOf, colorOf, toSlide);
    return lines && texts.some(({ node }) => node.data.trim()) ? [lines] : [];
  });
  return {
    tag: element.tagName.toLowerCase(),
    ...drawnBox(element, context),
    parts,
    isRow: styleOf(element).display === 'flex',
  };
}

/** The paragraph that a text belongs to: of an item with a paragraph in it the paragraph. */
const ownBlock = (element: Element): Element | null => element.closest(`${BLOCKS}, li`);

/** The box around a text inside of its paragraph: a label that is set as a block, or the paragraph. */
function blockifiedIn(from: Element, block: Element, { styleOf }: InspectionContext): Element {
  for (let at: Element | null = from; at && at !== block; at = at.parentElement)
    if (/^(?:block|flex|grid)$/.test(styleOf(at).display) && !at.closest('.katex, pre')) return at;
  return block;
}

function pageNumber(context: InspectionContext): DrawnSlide['number'] {
  const { section, toSlide, colorOf } = context;
  const style = getComputedStyle(section, '::after');
  if (!section.hasAttribute('data-marpit-pagination') || /^(?:none|normal|"")$/.test(style.content))
    return undefined;
  const area = areaBox(section, style, toSlide);
  const top = area.bottom - (Number.parseFloat(style.lineHeight) || area.bottom - area.top);
  return { box: { ...area, top }, style: wordStyleOf(style, colorOf) };
}
