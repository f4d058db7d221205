/** What an element of a slide must stay in: the slide, the ancestors that clip it, the box of its slot. */
import type { Box } from '../../compose/inspection.ts';
import { intersection } from './boxes.ts';
import { memoized } from './memo.ts';
import type { SlideView } from './slide-view.ts';
import type { DrawnSlot } from './slots.ts';
import type { StyleOf } from './styles.ts';

/** How far something may be out, in px of the slide: rounding, and the width of a hairline. */
const MAX_EXCESS = 1;

/** The bounds of what is drawn on a slide. */
export interface Bounds {
  /** The slide less what an element and its ancestors cut off. */
  readonly windowOf: (element: Element) => Box;
  /** The box that the content of a slot must stay in. */
  readonly areaOf: (slot: DrawnSlot) => Box;
}

/** By how many px a box leaves what it must stay in, 0 where it does not. */
export interface Excess {
  readonly x: number;
  readonly y: number;
}

/** The bounds of a slide. */
export function boundsIn({ section, toSlide }: SlideView, styleOf: StyleOf): Bounds {
  const slide: Box = { left: 0, top: 0, right: section.offsetWidth, bottom: section.offsetHeight };
  const clippingOf = memoized((element: Element) => clippingBy(element, styleOf(element), toSlide));
  const areaOf = memoized((box: Element): Box =>
    // A slot inside a line has no box of its own.
    styleOf(box).display === 'inline' ? slide : toSlide(box.getBoundingClientRect()),
  );
  return {
    areaOf: ({ element }) => (element ? areaOf(element) : slide),
    windowOf: memoized((element: Element) => {
      let window = slide;
      let isPassing = false;
      for (let at: Element | null = element; at && at !== section.parentElement; at = at.parentElement) {
        const { isContaining, isAbsolute, clip } = clippingOf(at);
        if (isContaining) isPassing = false;
        if (!isPassing && clip) window = intersection(window, clip);
        if (isAbsolute) isPassing = true;
      }
      return window;
    }),
  };
}

/** What an element does to the boxes inside it. */
interface Clipping {
  /** Positioned, so what is positioned absolutely inside it stays in it. */
  readonly isContaining: boolean;
  /** Positioned absolutely, so it passes by the ancestors that do not contain it. */
  readonly isAbsolute: boolean;
  /** Everything outside of this is cut off. */
  readonly clip: Box | undefined;
}

function clippingBy(
  element: Element,
  { position, display, overflowX, overflowY }: CSSStyleDeclaration,
  toSlide: SlideView['toSlide'],
): Clipping {
  const flow = { isContaining: position !== 'static', isAbsolute: /^(?:absolute|fixed)$/.test(position) };
  const isCutting = (overflowX !== 'visible' || overflowY !== 'visible') && display !== 'inline';
  // Parts of a drawing have no box of their own, whatever their style says.
  if (!isCutting || !(element instanceof HTMLElement)) return { ...flow, clip: undefined };
  const { left, top } = toSlide(element.getBoundingClientRect());
  const [x, y] = [left + element.clientLeft, top + element.clientTop];
  const [isWide, isTall] = [overflowX === 'visible', overflowY === 'visible'];
  const clip = {
    left: isWide ? -Infinity : x,
    top: isTall ? -Infinity : y,
    right: isWide ? Infinity : x + element.clientWidth,
    bottom: isTall ? Infinity : y + element.clientHeight,
  };
  return { ...flow, clip };
}

/** By how much a box leaves its bounds; a px of rounding is no excess. */
export function excessOf(box: Box, { left, top, right, bottom }: Box): Excess {
  const x = Math.max(left - box.left, box.right - right);
  const y = Math.max(top - box.top, box.bottom - bottom);
  return { x: x > MAX_EXCESS ? x : 0, y: y > MAX_EXCESS ? y : 0 };
}

/** True where a box is out in any direction. */
export const isExcess = ({ x, y }: Excess): boolean => x > 0 || y > 0;
