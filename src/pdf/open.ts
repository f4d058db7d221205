/** Opens a PDF: those that Chromium prints, with a table of objects, and our own, with packed ones. */
import { PDFCatalog, PDFParser } from '@cantoo/pdf-lib';
import type { Pdf } from './value.ts';

/**
 * All objects of a PDF.
 *
 * @throws Error when it is no PDF, is enciphered, or has an object that cannot be read.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await PDFParser.forBytesWithOptions(bytes, Infinity, true).parseDocument();
  if (pdf.trailerInfo.Encrypt) throw new Error('The PDF is enciphered');
  if (!(pdf.lookup(pdf.trailerInfo.Root) instanceof PDFCatalog)) throw new Error('The PDF has no catalogue');
  return pdf;
}
