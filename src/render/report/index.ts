/** A report as one self-contained page of HTML. Pure. */
export { reportHtml, type Look } from './page.ts';
export { variables } from './style.ts';
