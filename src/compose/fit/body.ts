/** How high the body of a slide is, about: slides are planned before anything is drawn. */
import { textOf } from '../../text/phrase.ts';
import type { AnySlide } from '../slide.ts';
import type { Size } from '../size.ts';
import { linesOf } from './width.ts';

/** Px below a title of one line, and those that a second line takes. */
const BODY_PX = { '16:9': 480, '4:3': 700 } as const;
const TITLE_LINE_PX = 48;

/** Em of a line of a title. */
const TITLE_COLUMN_EM = 28.5;

/** Px between the title of a slide and its source line. */
export function bodyHeight({ slots }: Pick<AnySlide, 'slots'>, size: Size, lang: string): number {
  const lines = linesOf(textOf(slots.title), TITLE_COLUMN_EM, lang);
  return BODY_PX[size] - (lines - 1) * TITLE_LINE_PX;
}
