/** Finishes a PDF that Chromium printed: what it says of itself, how it is read out, how large it is. */
import { openPdf } from '../../pdf/open.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { savePdf, type SavedPdf } from '../../pdf/save.ts';
import { structureOf } from '../../pdf/structure.ts';
import type { Pdf } from '../../pdf/value.ts';
import type { DocumentText } from '../page/document-text.ts';
import { markPages } from './artifacts.ts';
import { describeLinks } from './links.ts';
import { duplicateStreams } from './merge-duplicates.ts';
import { writeMetadata, type DocumentMetadata } from './metadata.ts';
import { normalisedStructure } from './normalise-structure.ts';
import { correctOutline, type OutlineView } from './outline.ts';
import { writePageLabels, type PageLabel } from './page-labels.ts';
import { writeStructure } from './structure.ts';
import { describeTables } from './tables.ts';
import { correctToUnicode } from './to-unicode.ts';

export type { DocumentMetadata } from './metadata.ts';
export type { PageLabel } from './page-labels.ts';

/** How to finish a PDF. */
export interface PdfFinish extends DocumentMetadata {
  /** How pages are called; 1 to n without. */
  readonly labels?: readonly PageLabel[];
  /** How entries of the outline show their page, `heading` by default. */
  readonly view?: OutlineView;
  /** The texts of the document when it was printed; without them headings keep Chromium's words. */
  readonly text?: DocumentText;
}

/**
 * The PDF as a careful publisher would sign it, the same bytes for the same document on any day and machine.
 *
 * Not a pixel of its pages changes.
 *
 * @throws Error when it is not a PDF as Chromium writes it.
 */
export async function finishPdf(printed: Uint8Array, finish: PdfFinish): Promise<SavedPdf> {
  return finishOpenPdf(await openPdf(printed), finish);
}

/** The same for a PDF that is open already, which is changed by it. */
export function finishOpenPdf(pdf: Pdf, finish: PdfFinish): SavedPdf {
  const pages = pagesOf(pdf);
  const { headings = [], links = [], tables = [], formulas = [], characters = '' } = finish.text ?? {};
  const structure = structureOf(pdf);
  // Without a structure all would be decoration; the check of the PDF tells of it.
  if (structure.length > 0) {
    const normalised = normalisedStructure(pdf, structure, {
      dropped: markPages(pdf, pages, structure),
      formulas: new Set(formulas),
    });
    describeTables(normalised, tables);
    writeStructure(pdf, pages, normalised);
  }
  writeMetadata(pdf, finish);
  correctOutline(pdf, headings, finish.view ?? 'heading');
  writePageLabels(pdf, finish.labels ?? []);
  describeLinks(pdf, pages, links);
  correctToUnicode(pdf, characters);
  return savePdf(pdf, duplicateStreams(pdf));
}
