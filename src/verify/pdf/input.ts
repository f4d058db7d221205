/** What the checks of a PDF are given. */
import type { PdfPage } from '../../pdf/pages.ts';
import type { Part } from '../../pdf/structure.ts';
import type { PageText } from '../../pdf/text.ts';
import type { Pdf } from '../../pdf/value.ts';
import type { About } from '../../print/finish/metadata.ts';
import type { RuleId } from '../../rules/index.ts';

/** What a PDF should be. */
export interface Expected {
  readonly about: About;
  /** How many pages; not checked when absent. */
  readonly pages?: number;
  /** Width and height of all pages in pt; not checked when absent. */
  readonly box?: readonly [number, number];
  /** Headings with their exact words, in order; the document may have others between them. */
  readonly headings: readonly string[];
  /** Words that each page must have as text; a list of one is for all pages together. */
  readonly words: readonly (readonly string[])[];
  /** Most bytes for a page, without pictures. */
  readonly pageBytes: number;
}

/** A PDF: its bytes, and what whoever wrote them says is in them; they are read where nobody does. */
export interface File {
  readonly bytes: Uint8Array;
  readonly pdf?: Pdf;
}

/** A PDF as it was read, and what it should be. */
export interface PdfCheckInput {
  readonly bytes: Uint8Array;
  readonly pdf: Pdf;
  readonly pages: readonly PdfPage[];
  readonly texts: readonly PageText[];
  readonly structure: readonly Part[];
  readonly expected: Expected;
}

/** Something that is wrong: what was found, and what should be. */
export interface PdfFault {
  readonly rule: RuleId;
  readonly found: string;
  readonly expected: string;
}

/** A check: what it finds, nothing when all is well. */
export type PdfCheck = (given: PdfCheckInput) => readonly PdfFault[];

/** Letters alone, for comparing what is drawn with what was written: lines lose spaces, themes change case. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
