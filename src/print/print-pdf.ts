/** Prints a document to PDF, with the same bytes for the same document on any day. */
import type { SavedPdf } from '../pdf/save.ts';
import type { Page } from './browser/page.ts';
import type { PdfFinish } from './finish/index.ts';

/** How to print a document. */
export interface PdfOptions extends PdfFinish {
  /** Number of pages, as far as it is known: more of them may take longer. */
  readonly pages: number;
}

/** Milliseconds that a print may take. */
const MAX_PRINT_TIME = 30_000;
const MAX_PRINT_TIME_PER_PAGE = 200;

/** The document of the page as tagged PDF with an outline. */
export async function printPdf(page: Page, options: PdfOptions): Promise<SavedPdf> {
  const text = await page.run('documentText');
  const [printed, { finishPdf }] = await Promise.all([
    page.print(MAX_PRINT_TIME + MAX_PRINT_TIME_PER_PAGE * options.pages, 'tagged'),
    // The PDF library is only for those who print, and is loaded while they wait.
    import('./finish/index.ts'),
  ]);
  return finishPdf(printed, { ...options, text });
}
