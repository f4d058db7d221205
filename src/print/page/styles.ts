/** Computed styles of elements, each asked for once. */
import { memoized } from './memo.ts';

/** The computed style of an element. */
export type StyleOf = (element: Element) => CSSStyleDeclaration;

/** Looks up styles while a script runs; nothing may change the document meanwhile. */
export const computedStyles = (): StyleOf => memoized((element) => getComputedStyle(element));

/** The font size of a style in px. */
export const fontSizeOf = ({ fontSize }: CSSStyleDeclaration): number => Number.parseFloat(fontSize);
