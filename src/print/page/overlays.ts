/** Finds what is laid over or under the text of a slide: pictures, and painted boxes out of the flow. */
import type { Box } from '../../compose/inspection.ts';
import { isOverlapping } from './boxes.ts';
import type { InspectionContext } from './inspection-context.ts';

/** Something that may be behind text that does not stand in it. */
interface Overlay {
  /** Absent for what a style sheet writes before or after the slide. */
  readonly element?: Element;
  readonly box: Box;
}

/** For the boxes of text in an element of the slide: true where something is laid over or under them. */
export function overlaysIn(context: InspectionContext): (element: Element, boxes: readonly Box[]) => boolean {
  const overlays = [...elementOverlays(context), ...pseudoOverlays(context)];
  return (element, boxes) =>
    overlays.some(
      (overlay) =>
        !overlay.element?.contains(element) && boxes.some((box) => isOverlapping(box, overlay.box)),
    );
}

function elementOverlays({ section, styleOf, colorOf, isHidden, toSlide }: InspectionContext): Overlay[] {
  const drawing = section.closest('svg');
  return Array.from(section.querySelectorAll('div, img, svg, canvas, span, aside, figure'))
    .filter((element) => {
      // Lines that KaTeX draws belong to the letters beside them; what a drawing is made of belongs to it.
      const isPicture =
        element.matches('img, svg, canvas') &&
        !element.closest('.katex') &&
        element.parentElement?.closest('svg') === drawing;
      return (isPicture || isPainted(styleOf(element), colorOf)) && !isHidden(element);
    })
    .map((element) => ({ element, box: toSlide(element.getBoundingClientRect()) }));
}

const pseudoOverlays = ({ section, frame, colorOf, toSlide }: InspectionContext): Overlay[] =>
  ['::before', '::after']
    .map((side) => getComputedStyle(section, side))
    .filter((style) => style.content !== 'none' && isPainted(style, colorOf))
    .map(() => ({ box: toSlide(frame) }));

const isPainted = (
  { position, backgroundColor, backgroundImage }: CSSStyleDeclaration,
  colorOf: InspectionContext['colorOf'],
): boolean =>
  /^(?:absolute|fixed)$/.test(position) && (backgroundImage !== 'none' || colorOf(backgroundColor)[3] > 0);
