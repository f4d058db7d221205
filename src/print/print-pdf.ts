/** Prints a document to PDF and finishes it, the same bytes for the same document on any day. */
import type { Saved } from '../pdf/save.ts';
import type { Finish } from './finish/index.ts';
import { said } from './finish/document-text.ts';
import type { Page } from './browser/page.ts';

/** What the print needs to know of the document. */
export interface PdfOptions extends Finish {
  /** Number of pages, as far as it is known: more of them may take longer. */
  readonly pages: number;
}

/** The document of the page as tagged PDF with bookmarks. */
export async function printPdf(page: Page, options: PdfOptions): Promise<Saved> {
  const words = await page.evaluate(said);
  const [printed, { finishPdf }] = await Promise.all([
    page.print(30_000 + 200 * options.pages),
    // The PDF library is only for those who print, and is loaded while they wait.
    import('./finish/index.ts'),
  ]);
  return finishPdf(printed, { ...options, said: words });
}
