/** How a slide is laid out, as the measures of its text and of its figures all ask for it. */
import { boundsIn, type Bounds } from './bounds.ts';
import type { SlideView } from './slide-view.ts';
import type { StyleOf } from './styles.ts';
import { hiddenIn } from './visibility.ts';

/** A slide with its styles and its bounds. */
export interface SlideLayout extends SlideView, Bounds {
  readonly styleOf: StyleOf;
  readonly isHidden: (element: Element) => boolean;
}

/** The layout of a slide; each part of it is computed when it is asked for. */
export const layoutOf = (view: SlideView, styleOf: StyleOf): SlideLayout => ({
  ...view,
  ...boundsIn(view, styleOf),
  styleOf,
  isHidden: hiddenIn(view, styleOf),
});
