/** Tells elements that nobody sees from those that are drawn. */
import { memoized } from './memo.ts';
import type { SlideView } from './slide-view.ts';
import type { StyleOf } from './styles.ts';

/** The usual boxes for screen readers are one px wide and high; rounding may make two of it. */
const MAX_SPOKEN_SIZE = 2;

/** False for what a style sheet hides or makes transparent, also by an ancestor. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** For elements of a slide: true for what is not to be seen, or only to be heard. */
export function hiddenIn({ section }: SlideView, styleOf: StyleOf): (element: Element) => boolean {
  const isHidden = memoized((element: Element): boolean => {
    const { parentElement } = element;
    const isBelowHidden = element !== section && parentElement !== null && isHidden(parentElement);
    return (
      isBelowHidden || isClippedAway(styleOf(element)) || isSpoken(element, styleOf) || !isVisible(element)
    );
  });
  return isHidden;
}

const isClippedAway = ({ clip, clipPath }: CSSStyleDeclaration): boolean =>
  clip !== 'auto' || /^inset\((?:50|100)%/.test(clipPath);

function isSpoken(element: Element, styleOf: StyleOf): boolean {
  const { display, overflowX, overflowY } = styleOf(element);
  const isCutting = display !== 'inline' && overflowX !== 'visible' && overflowY !== 'visible';
  return (
    isCutting &&
    element instanceof HTMLElement &&
    element.clientWidth <= MAX_SPOKEN_SIZE &&
    element.clientHeight <= MAX_SPOKEN_SIZE
  );
}
