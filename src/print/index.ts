/** The print stage: HTML in, measures and PDF out. */
export { openBrowser, withBrowser, type Browser, type BrowserOptions } from './browser/browser.ts';
export { findBrowser, type Found } from './browser/find.ts';
export { inspect } from './inspect/index.ts';
export { measure } from './measure.ts';
export type { Page } from './browser/page.ts';
export type { About, Finish, PageLabel } from './finish/index.ts';
export { printPdf, type PdfOptions } from './print-pdf.ts';
export { measureChapters, type Heights } from './measure-chapters.ts';
export { printDraft, printPaged, type Paged } from './print-paged.ts';
export type { Draft, Numbers, Sheet } from './printed-layout.ts';
export { isBrowserGone } from './browser/failure.ts';
