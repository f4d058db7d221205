/** Finishes a PDF that Chromium printed: what it says of itself, how it is read out, how large it is. */
import { openPdf } from '../../pdf/open.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { savePdf, type Saved } from '../../pdf/save.ts';
import { structureOf } from '../../pdf/structure.ts';
import type { Pdf } from '../../pdf/value.ts';
import { describe, type About } from './metadata.ts';
import { markPages } from './artifacts.ts';
import { rename, type View } from './outline.ts';
import { joinFaces } from './join-fonts.ts';
import { label, type PageLabel } from './page-labels.ts';
import { tellLinks } from './links.ts';
import type { Said } from './document-text.ts';
import { tellLetters } from './to-unicode.ts';
import { repeated } from './merge-duplicates.ts';
import { writeStructure } from './structure.ts';
import { tellTables } from './tables.ts';
import { tidied } from './normalise-structure.ts';

export { said, type Said } from './document-text.ts';
export type { About } from './metadata.ts';
export type { PageLabel } from './page-labels.ts';

/** How to finish a PDF. */
export interface Finish extends About {
  /** How pages are called; 1 to n without. */
  readonly labels?: readonly PageLabel[];
  /** What an entry of the outline shows: its whole page, or the page from its heading on. */
  readonly view?: View;
  /** What the document said when it was printed; without it headings keep Chromium's words. */
  readonly said?: Said;
}

/**
 * The PDF as a careful publisher would sign it, the same bytes for the same document on any day and machine.
 *
 * Not a pixel of its pages changes.
 *
 * @throws Error when it is not a PDF as Chromium writes it.
 */
export async function finishPdf(printed: Uint8Array, finish: Finish): Promise<Saved> {
  return finishOpen(await openPdf(printed), finish);
}

/** The same for a PDF that is open already, which is changed by it. */
export function finishOpen(pdf: Pdf, finish: Finish): Saved {
  const pages = pagesOf(pdf);
  const { headings = [], links = [], tables = [], characters = '' } = finish.said ?? {};
  const structure = structureOf(pdf);
  // Without a structure all would be decoration; the check of the PDF tells of it.
  if (structure.length > 0) {
    const plain = tidied(pdf, structure, markPages(pdf, pages, structure));
    tellTables(plain, tables);
    writeStructure(pdf, pages, plain);
  }
  describe(pdf, finish);
  rename(pdf, headings, finish.view ?? 'heading');
  label(pdf, finish.labels ?? []);
  tellLinks(pdf, pages, links);
  const joined = joinFaces(pdf);
  tellLetters(pdf, characters);
  return savePdf(pdf, new Map([...joined, ...repeated(pdf)]));
}
