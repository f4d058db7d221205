/** How many lines a title takes, before anything is drawn. */
import type { ComposeContext } from '../context.ts';
import type { LayoutName } from '../layout/index.ts';
import { sizes, type Size } from '../size.ts';
import { linesOf } from './width.ts';

/** Most lines of a title. */
const MAX_TITLE_LINES = 2;

/** Widths of a line of a title in em of its type: `4:3` has larger type and no more width. */
const TITLE_COLUMN_EM: Readonly<Record<Size, number>> = {
  '16:9': (sizes['16:9'].width - 140) / 40,
  '4:3': (sizes['4:3'].width - 140) / 50,
};

/** Characters of a title for which `TITLE_COLUMN_EM` holds; a layout that sets another number has larger or smaller type. */
const TITLE_LENGTH = 100;

/** True for a title that takes two lines at most in type of the usual size. */
export const fitsTitle = (words: string, size: Size, lang: string): boolean =>
  linesOf(words, TITLE_COLUMN_EM[size], lang) <= MAX_TITLE_LINES;

/** True for a title that takes two lines at most at the size of its layout, as the pack has it. */
export function fitsLayout(
  words: string,
  layout: LayoutName,
  { limits, size = '16:9', lang }: ComposeContext,
): boolean {
  const share = (limits[layout]?.['title'] ?? TITLE_LENGTH) / TITLE_LENGTH;
  return linesOf(words, TITLE_COLUMN_EM[size] * share, lang) <= MAX_TITLE_LINES;
}
