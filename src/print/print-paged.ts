/** Prints a document whose contents name the pages of its own parts. */
import type { Saved } from '../pdf/save.ts';
import type { Pdf } from '../pdf/value.ts';
import type { Finish } from './finish/index.ts';
import { said } from './finish/document-text.ts';
import type { Draft, Numbers, Sheet } from './printed-layout.ts';
import type { Page } from './browser/page.ts';

/** A document that was printed until its numbers were right. */
export interface Paged {
  readonly file: Saved;
  /** The numbers that it was printed with. */
  readonly numbers: Numbers;
  /** What the last print says: the same, where the numbers have settled. */
  readonly found: Numbers;
  readonly sheets: readonly Sheet[];
}

/** Most prints: the first should have the numbers that a draft found, the others are for numbers that moved what they number. */
export const PRINTS = 3;

/**
 * Prints the document that a page has, with other numbers of pages until nothing moves, and finishes the PDF.
 *
 * `known` are the pages that a draft of it found.
 */
export async function printPaged(
  page: Page,
  render: (numbers: Numbers) => string,
  finish: Finish,
  known: Numbers,
): Promise<Paged> {
  let numbers = known;
  for (let round = 1; ; round++) {
    await page.turn(render(numbers));
    const { pdf, layout } = await opened(page);
    const found = layout.numbersIn(pdf);
    if (isSame(numbers, found) || round === PRINTS) {
      const sheets = layout.sheetsOf(pdf);
      const { finishOpen } = await import('./finish/index.ts');
      const file = finishOpen(pdf, { ...finish, said: await page.evaluate(said) });
      return { file, numbers, found, sheets };
    }
    numbers = found;
  }
}

/** Milliseconds that a print may take: some two thousand pages. */
const LONGEST = 60_000;

/** Prints the document that a page has, to see on which pages its parts are; `margin` is that at the foot, in points. */
export async function printDraft(page: Page, margin: number): Promise<Draft> {
  const { pdf, layout } = await opened(page, 'draft');
  return layout.draftOf(pdf, margin);
}

/** A print, and what reads it: the PDF library is only for those who print, and is loaded while they wait. */
async function opened(
  page: Page,
  kind?: 'draft',
): Promise<{ readonly pdf: Pdf; readonly layout: typeof import('./printed-layout.ts') }> {
  const [printed, layout, { openPdf }] = await Promise.all([
    page.print(LONGEST, kind),
    import('./printed-layout.ts'),
    import('../pdf/open.ts'),
  ]);
  return { pdf: await openPdf(printed), layout };
}

const isSame = (a: Numbers, b: Numbers): boolean =>
  a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
