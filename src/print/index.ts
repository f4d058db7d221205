/** The print stage: HTML in, measures and PDF out. */
export { openBrowser, withBrowser, type Browser, type BrowserOptions } from './browser.ts';
export { findBrowser, type Found } from './find.ts';
export { inspect } from './inspect/index.ts';
export { measure } from './measure.ts';
export type { Page } from './page.ts';
export type { About, Finish, PageLabel } from './finish/index.ts';
export { printPdf, type PdfOptions } from './pdf.ts';
export { measureChapters, type Heights } from './chapters.ts';
export { printDraft, printPaged, type Paged } from './paged.ts';
export type { Draft, Numbers, Sheet } from './layout.ts';
export { isBrowserGone } from './trouble.ts';
