/** Prints a document whose contents name the pages of its own parts. */
import { destinationsOf } from './destinations.ts';
import type { Page } from './page.ts';
import { pageCount, printPdf } from './pdf.ts';

/** A document that was printed until its numbers were right. */
export interface Paged {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** What the last print says: the same, where the numbers have settled. */
  readonly found: ReadonlyMap<string, number>;
}

/** Most prints: the first finds the numbers, the second has them, a third is for numbers that moved what they number. */
export const PRINTS = 3;

/**
 * Prints a document, fills in the pages that were found, and prints it again until nothing moves.
 *
 * `known` are pages that an earlier print of it found; they save a print where they are right.
 */
export async function printPaged(
  page: Page,
  render: (numbers: ReadonlyMap<string, number>) => string,
  date: string | undefined,
  known: ReadonlyMap<string, number> = new Map(),
): Promise<Paged> {
  let numbers = known;
  let expected = 100;
  for (let print = 1; ; print++) {
    await page.load(render(numbers));
    const pdf = await printPdf(page, { slides: expected, date });
    const after = destinationsOf(pdf);
    const pages = pageCount(pdf);
    if (isSame(numbers, after) || print === PRINTS) return { pdf, pages, numbers, found: after };
    numbers = after;
    expected = pages;
  }
}

/** Prints the document that a page has loaded, to see on which pages its parts are. */
export async function printOnce(page: Page): Promise<Pick<Paged, 'numbers' | 'pages'>> {
  const pdf = await page.print(60_000);
  return { numbers: destinationsOf(pdf), pages: pageCount(pdf) };
}

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);
