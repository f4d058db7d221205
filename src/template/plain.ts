/** Text without what no slide may hold: control characters, and line ends where a line goes on. */

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\0-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without control characters; any white space but the no-break space is one space. */
export const plain = (text: string): string =>
  text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(control, '');

/** Code keeps its lines and its indents. */
export const plainCode = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(control, '');
