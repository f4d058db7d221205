/** The pages of a PDF, in order. */
import { PDFCatalog, PDFPageLeaf } from '@cantoo/pdf-lib';
import { isStream, listOf, unpacked, type Pdf } from './value.ts';

/** A page. */
export interface PdfPage {
  /** Number of its object. */
  readonly ref: number;
  /** Its dictionary; the library finds what its branch of the tree gives to all of its pages. */
  readonly dict: PDFPageLeaf;
}

/** All pages. */
export function pagesOf(pdf: Pdf): PdfPage[] {
  const pages: PdfPage[] = [];
  const catalogue = pdf.lookup(pdf.trailerInfo.Root);
  if (catalogue instanceof PDFCatalog)
    catalogue.Pages().traverse((node, { objectNumber }) => {
      if (node instanceof PDFPageLeaf) pages.push({ ref: objectNumber, dict: node });
    });
  return pages;
}

/** What draws a page, as text in which a character is a byte. */
export function contentOf(pdf: Pdf, page: PdfPage): string {
  return listOf(pdf, page.dict.Contents())
    .map((part) => {
      const stream = pdf.lookup(part);
      return isStream(stream) ? Buffer.from(unpacked(stream)).toString('latin1') : '';
    })
    .join('\n');
}
