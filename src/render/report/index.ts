/** A report as one self-contained page of HTML. Pure. */
export { isScant } from './runs.ts';
export { corrected } from './feedback.ts';
export { reportHtml, rowStarts, type Look } from './page.ts';
export { variables } from './style.ts';
