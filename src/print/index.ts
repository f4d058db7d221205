/** The print stage: HTML in, measures and PDF out. */
export { draw, type DrawnDeckPages } from './draw.ts';
export { inspect } from './inspect.ts';
export { measure, measureChapters, measureReplaced } from './measure.ts';
export { pictureSlides } from './picture-slides.ts';
export { printDraft, printPaged, type PagedPrint } from './print-paged.ts';
export { printPdf, type PdfOptions } from './print-pdf.ts';
export type { Page } from './browser/page.ts';
export type { DocumentMetadata, PageLabel, PdfFinish } from './finish/index.ts';
export type { ReportHeights } from './page/measure-chapters.ts';
export type { Draft, PageNumbers, PrintedPage } from './printed-layout.ts';
