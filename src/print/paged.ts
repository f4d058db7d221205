/** Prints a document whose contents name the pages of its own parts. */
import type { Finish } from './finish/index.ts';
import { said } from './finish/said.ts';
import type { Sheet } from './layout.ts';
import type { Page } from './page.ts';

/** Pages by the names of the places that links lead to, counted from 1. */
export type Numbers = ReadonlyMap<string, number>;

/** What a print shows: where places are, and its pages. */
export interface Drawn {
  readonly numbers: Numbers;
  readonly sheets: readonly Sheet[];
}

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
  render: (numbers: Numbers, sheets: readonly Sheet[]) => string,
  finish: Finish,
  known: Drawn = { numbers: new Map(), sheets: [] },
): Promise<Paged> {
  let { numbers, sheets } = known;
  for (let round = 1; ; round++) {
    await page.load(render(numbers, sheets));
    const { printed, layout } = await print(page);
    const { numbers: found } = await layout.numbersIn(printed);
    sheets = await layout.sheetsOf(printed);
    if (isSame(numbers, found) || round === PRINTS) {
      const { finishPdf } = await import('./finish/index.ts');
      const pdf = await finishPdf(printed, { ...finish, said: await page.evaluate(said) });
      return { pdf, numbers, found, sheets };
    }
    numbers = found;
    // The heads of the next document are others, and so is its policy.
    await page.clear();
  }
}

/** Milliseconds that a print may take: some two thousand pages. */
const LONGEST = 60_000;

/** Prints the document that a page has loaded, to see on which pages its parts are. */
export async function printOnce(page: Page): Promise<Drawn> {
  const { printed, layout } = await print(page);
  const { numbers } = await layout.numbersIn(printed);
  return { numbers, sheets: await layout.sheetsOf(printed) };
}

/** A print, and what reads it: the PDF library is only for those who print, and is loaded while they wait. */
async function print(
  page: Page,
): Promise<{ readonly printed: Uint8Array; readonly layout: typeof import('./layout.ts') }> {
  const [printed, layout] = await Promise.all([page.print(LONGEST), import('./layout.ts')]);
  return { printed, layout };
}

const isSame = (a: Numbers, b: Numbers): boolean =>
  a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
