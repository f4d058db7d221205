/** Finds the colour behind an element in the style sheets, where they tell it. */
import type { Rgb } from '../../colour/colour.ts';
import type { ColorOf } from './colors.ts';
import { memoized } from './memo.ts';
import type { StyleOf } from './styles.ts';

/** What stands behind the text of an element. */
export interface Background {
  /** Undefined where it is a gradient, a picture, or transparent: only a picture of the page tells it. */
  readonly color: Rgb | undefined;
  /** Of the text: the opacities of the element and of all that it is in, multiplied. */
  readonly opacity: number;
  /** True where an ancestor is blended with what is below it, whatever colours the elements have inside. */
  readonly isBlended: boolean;
}

const PAPER: Background = { color: [255, 255, 255], opacity: 1, isBlended: false };

/** Looks up backgrounds. */
export function backgroundsBy(styleOf: StyleOf, colorOf: ColorOf): (element: Element) => Background {
  const backgroundOf = memoized((element: Element): Background => {
    const below = element.parentElement ? backgroundOf(element.parentElement) : PAPER;
    const style = styleOf(element);
    const opacity = Number(style.opacity);
    const isBlended =
      below.isBlended || opacity < 1 || style.filter !== 'none' || style.mixBlendMode !== 'normal';
    const [red, green, blue, alpha] = colorOf(style.backgroundColor);
    const isUnclear = isBlended || style.backgroundImage !== 'none' || (alpha > 0 && alpha < 1);
    const color: Rgb | undefined = alpha === 1 ? [red, green, blue] : below.color;
    return { color: isUnclear ? undefined : color, opacity: below.opacity * opacity, isBlended };
  });
  return backgroundOf;
}
