/** A report as one self-contained page of HTML. Pure. */
export { reportHtml, startsOf, type Look } from './page.ts';
export { corrected, isEqual, isScant, rowsOf, type Outcome, type Plan, type Row } from './runs.ts';
export { variables } from './style.ts';
