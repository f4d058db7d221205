/** Text without what no slide may hold: characters that draw nothing, and line ends where a line goes on. */
import { visible } from '../text/visible.ts';

/** The text on one line; any white space but the no-break space is one space. */
export const plain = (text: string): string =>
  visible(text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' '));

/** Code keeps its lines and its indents. */
export const plainCode = (text: string): string => visible(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'));
