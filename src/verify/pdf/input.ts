/** The input of the PDF check. */
import type { PdfPage } from '../../pdf/pages.ts';
import type { Part } from '../../pdf/structure.ts';
import type { PageText } from '../../pdf/text.ts';
import type { Pdf } from '../../pdf/value.ts';
import type { About } from '../../print/finish/metadata.ts';
import type { RuleId } from '../../rules/index.ts';

/** Expectations for a PDF. */
export interface ExpectedPdf {
  readonly about: About;
  /** Number of pages; not checked when absent. */
  readonly pages?: number;
  /** Width and height of every page in points; not checked when absent. */
  readonly box?: readonly [number, number];
  /** Headings with their exact words, in order; the document may have others between them. */
  readonly headings: readonly string[];
  /** Words that each page must have as text. A single list is for all pages together. */
  readonly words: readonly (readonly string[])[];
  /** Limit of bytes for a page, without pictures. */
  readonly pageBytes: number;
}

/** A PDF to check. `pdf` are the objects that its writer has in memory; without them the bytes are parsed. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly pdf?: Pdf;
}

/** A parsed PDF, with the expectations for it. */
export interface PdfCheckInput {
  readonly bytes: Uint8Array;
  readonly pdf: Pdf;
  readonly pages: readonly PdfPage[];
  readonly texts: readonly PageText[];
  readonly structure: readonly Part[];
  readonly expected: ExpectedPdf;
}

/** A fault, in words for a message: `Unexpected <found>, expected <expected>`. */
export interface PdfFault {
  readonly rule: RuleId;
  readonly found: string;
  readonly expected: string;
}

/** A check: returns the faults that it finds. */
export type PdfCheck = (input: PdfCheckInput) => readonly PdfFault[];

/** Text without spaces and case, to compare drawn with written text: lines lose spaces, themes change case. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
