/** Prints a document whose contents name the pages of its own parts. */
import type { SavedPdf } from '../pdf/save.ts';
import type { Pdf } from '../pdf/value.ts';
import type { PrintKind } from './browser/devtools.ts';
import type { Page } from './browser/page.ts';
import type { PdfFinish } from './finish/index.ts';
import type { Draft, PageNumbers, PrintedPage } from './printed-layout.ts';

/** A document that was printed until its page numbers were right. */
export interface PagedPrint {
  readonly file: SavedPdf;
  /** The numbers that it was printed with. */
  readonly numbers: PageNumbers;
  /** The numbers that the last print has: the same, where they have settled. */
  readonly found: PageNumbers;
  readonly sheets: readonly PrintedPage[];
}

/** The first print should have the numbers that a draft found, the others are for numbers that moved what they number. */
const MAX_PRINTS = 3;

/**
 * Prints the document that a page has, with other page numbers until nothing moves, and finishes the PDF.
 *
 * `known` are the numbers that a draft of it found.
 */
export async function printPaged(
  page: Page,
  render: (numbers: PageNumbers) => string,
  finish: PdfFinish,
  known: PageNumbers,
): Promise<PagedPrint> {
  let numbers = known;
  for (let round = 1; ; round++) {
    await page.replace(render(numbers));
    const { pdf, layout } = await printAndOpen(page, 'tagged');
    const found = layout.pageNumbersIn(pdf);
    if (isSame(numbers, found) || round === MAX_PRINTS) {
      const sheets = layout.printedPages(pdf);
      const { finishOpenPdf } = await import('./finish/index.ts');
      const file = finishOpenPdf(pdf, { ...finish, text: await page.run('documentText') });
      return { file, numbers, found, sheets };
    }
    numbers = found;
  }
}

/** Milliseconds that a print may take: some two thousand pages. */
const MAX_PRINT_TIME = 60_000;

/** Prints the document that a page has, to see on which pages its parts are; `margin` is that at the foot, in points. */
export async function printDraft(page: Page, margin: number): Promise<Draft> {
  const { pdf, layout } = await printAndOpen(page, 'draft');
  return layout.draftOf(pdf, margin);
}

/** A print, and the module that reads it: the PDF library is only for those who print, and is loaded while they wait. */
async function printAndOpen(
  page: Page,
  kind: PrintKind,
): Promise<{ readonly pdf: Pdf; readonly layout: typeof import('./printed-layout.ts') }> {
  const [printed, layout, { openPdf }] = await Promise.all([
    page.print(MAX_PRINT_TIME, kind),
    import('./printed-layout.ts'),
    import('../pdf/open.ts'),
  ]);
  return { pdf: await openPdf(printed), layout };
}

const isSame = (a: PageNumbers, b: PageNumbers): boolean =>
  a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
