/** A report as one self-contained page of HTML. Pure. */
export { reportHeads, reportHtml, startsOf, type Look } from './page.ts';
export { corrected, isEqual, rowsOf, type Outcome, type Plan, type Row } from './runs.ts';
export { variables } from './style.ts';
