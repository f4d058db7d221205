/** The slides of a document, with the way from px of the page to px of each slide. */
import type { Box } from '../../compose/inspection.ts';

/** A slide as it stands in the page. */
export interface SlideView {
  readonly section: HTMLElement;
  /** Where it stands, in px of the page. */
  readonly frame: DOMRect;
  /** Px of the page for one px of the slide, which may be drawn at any scale. */
  readonly scale: number;
  /** A box of the page, such as `getBoundingClientRect` gives, in px of the slide. */
  readonly toSlide: (box: Box) => Box;
}

/** All slides of the document, in their order. */
export const slideViews = (): SlideView[] =>
  Array.from(
    document.querySelectorAll<HTMLElement>(
      '.deck > section[id], svg[data-marpit-svg] > foreignObject > section[id]',
    ),
    viewOf,
  );

function viewOf(section: HTMLElement): SlideView {
  const frame = section.getBoundingClientRect();
  const scale = frame.width / section.offsetWidth || 1;
  return {
    section,
    frame,
    scale,
    toSlide: ({ left, top, right, bottom }) => ({
      left: (left - frame.left) / scale,
      top: (top - frame.top) / scale,
      right: (right - frame.left) / scale,
      bottom: (bottom - frame.top) / scale,
    }),
  };
}
