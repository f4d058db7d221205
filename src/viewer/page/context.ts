/** What all parts of the page are given. */
import type { ViewerData } from '../data.ts';
import type { Slides } from './slides.ts';

/** The page: its data, its slides, and how it speaks. */
export interface ViewerContext {
  readonly data: ViewerData;
  readonly slides: Slides;
  /** Says something to those who do not see the page. */
  readonly say: (text: string) => void;
}

/** True in the presenter's window. */
export const presenting: boolean = new URLSearchParams(location.search).has('presenter');

/** Below this width the slides are text to scroll through; the style sheet has the same number. */
const narrow = matchMedia('(max-width: 699.98px)');

/** True while the slides are read one below the other. */
export const isReading = (): boolean => narrow.matches && !presenting;

/** Calls back when the window has become narrow or wide. */
export const onWidth = (listener: () => void): void => narrow.addEventListener('change', listener);

/** The root element: its classes say how the page is shown. */
export const root: HTMLElement = document.documentElement;

/** One slide to the right: -1 in a deck that runs from right to left, whose next slide is on the left. */
export const right = root.dir === 'rtl' ? -1 : 1;
