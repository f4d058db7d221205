/** Prints a deck to PDF, the same bytes for the same deck on any day. */
import type { Page } from './page.ts';

/** What the print needs to know of the deck. */
export interface PdfOptions {
  /** Number of slides: more of them may take longer. */
  readonly slides: number;
  /** The deck's own date, ISO 8601. */
  readonly date?: string | undefined;
}

/** The document of the page as tagged PDF with bookmarks. */
export async function printPdf(page: Page, { slides, date }: PdfOptions): Promise<Uint8Array> {
  return renumbered(dated(await page.print(30_000 + 200 * slides), date));
}

/** Chromium writes when it printed. */
function dated(pdf: Buffer, date: string | undefined): Buffer {
  for (const key of ['/CreationDate (D:', '/ModDate (D:']) {
    const at = pdf.indexOf(key, 0, 'latin1') + key.length;
    const end = pdf.indexOf(')', at, 'latin1');
    const given = pdf.toString('latin1', at, end);
    // Text of the deck cannot look like this: it would have its parenthesis escaped.
    if (!/^\d{14}[+-]\d\d'\d\d'$/.test(given)) throw new Error(`The PDF has no date at ${key}`);
    pdf.write(`${digits(date)}+00'00'`, at, 'latin1');
  }
  return pdf;
}

/**
 * Cells of tables are named by numbers that Chromium gives out as it works, so they depend on what it did before.
 * Here they become 1, 2, 3 in the same order, as the index of names must stay sorted.
 */
function renumbered(pdf: Buffer): Buffer {
  const prefix = '(node';
  const places: number[] = [];
  // Text of the deck would have a backslash before its parenthesis, here the first or the last.
  for (let at = pdf.indexOf(prefix, 0, 'latin1'); at >= 0; at = pdf.indexOf(prefix, at + 1, 'latin1')) {
    if (/^\(node\d{8}\)$/.test(pdf.toString('latin1', at, at + 14))) places.push(at + prefix.length);
  }
  const given = (at: number): string => pdf.toString('latin1', at, at + 8);
  const names = [...new Set(places.map(given))].toSorted();
  const numbers = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, '0')]));
  for (const at of places) pdf.write(numbers.get(given(at)) ?? '', at, 'latin1');
  return pdf;
}

/** `20240131000000`; the turn of the century stands for no date. */
function digits(date: string | undefined): string {
  const time = new Date(date ?? '');
  const known = !Number.isNaN(time.getTime()) && time.getUTCFullYear() > 0 && time.getUTCFullYear() < 10_000;
  const iso = (known ? time : new Date('2000-01-01')).toISOString();
  return iso.replace(/\D/g, '').slice(0, 14);
}

/**
 * Number of pages, by way of the cross-reference table to the root of the page tree. To look for `/Type /Page`
 * would be shorter, and wrong for a deck about PDF.
 *
 * @throws Error when it is not a PDF as Chromium writes it.
 */
export function pageCount(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const table = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, tail));
  const root = Number(found(/\/Root (\d+) 0 R/, tail.slice(tail.lastIndexOf('trailer'))));
  const head = bytes.toString('latin1', table, table + 64);
  const first = Number(found(/^xref\s+(\d+) \d+/, head));
  const entries = table + found(/^(xref\s+\d+ \d+\s+)/, head).length;
  const object = (id: number): string => {
    // Entries are 20 bytes each, the first ten are the place.
    const entry = entries + (id - first) * 20;
    const at = Number(bytes.toString('latin1', entry, entry + 10));
    const text = bytes.toString('latin1', at, bytes.indexOf('endobj', at, 'latin1'));
    if (!text.startsWith(`${id} 0 obj`)) throw new Error(`The PDF has no object ${id}`);
    return text;
  };
  const pages = Number(found(/\/Pages (\d+) 0 R/, object(root)));
  return Number(found(/\/Count (\d+)/, object(pages)));
}

function found(pattern: RegExp, text: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`The PDF has nothing like ${pattern.source}`);
  return value;
}
