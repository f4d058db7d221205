/** Prints a document whose contents name the pages of its own parts. */
import { openPdf } from '../pdf/open.ts';
import { pagesOf } from '../pdf/pages.ts';
import { placesOf } from '../pdf/places.ts';
import { finishPdf, said, type Finish } from './finish/index.ts';
import { sheetsOf, type Sheet } from './layout.ts';
import type { Page } from './page.ts';

/** Pages by the names of the places that links lead to, counted from 1. */
export type Numbers = ReadonlyMap<string, number>;

/** A document that was printed until its numbers were right. */
export interface Paged {
  readonly pdf: Uint8Array;
  /** The numbers that it was printed with. */
  readonly numbers: Numbers;
  /** What the last print says: the same, where the numbers have settled. */
  readonly found: Numbers;
  readonly sheets: readonly Sheet[];
}

/** Most prints: the first finds the numbers, the second has them, a third is for numbers that moved what they number. */
export const PRINTS = 3;

/**
 * Prints a document, fills in the pages that were found, prints it again until nothing moves, and finishes the PDF.
 *
 * `known` are pages that an earlier print of it found; they save a print where they are right.
 */
export async function printPaged(
  page: Page,
  render: (numbers: Numbers) => string,
  finish: Finish,
  known: Numbers = new Map(),
): Promise<Paged> {
  let numbers = known;
  for (let print = 1; ; print++) {
    await page.load(render(numbers));
    const printed = await page.print(LONGEST);
    const found = numbersIn(printed).numbers;
    if (isSame(numbers, found) || print === PRINTS) {
      const pdf = finishPdf(printed, { ...finish, said: await page.evaluate(said) });
      return { pdf, numbers, found, sheets: sheetsOf(printed) };
    }
    numbers = found;
  }
}

/** Milliseconds that a print may take: some two thousand pages. */
const LONGEST = 60_000;

/** Prints the document that a page has loaded, to see on which pages its parts are. */
export async function printOnce(page: Page): Promise<{ readonly numbers: Numbers; readonly pages: number }> {
  return numbersIn(await page.print(LONGEST));
}

function numbersIn(printed: Uint8Array): { numbers: Numbers; pages: number } {
  const pdf = openPdf(printed);
  const numbers = new Map([...placesOf(pdf)].map(([name, at]) => [name, at + 1]));
  return { numbers, pages: pagesOf(pdf).length };
}

const isSame = (a: Numbers, b: Numbers): boolean =>
  a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
