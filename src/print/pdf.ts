/** Prints a deck to PDF, the same bytes for the same deck on any day. */
import { found, openPdf } from './objects.ts';
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
  return renamed(dated(await page.print(30_000 + 200 * slides), date));
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
 * Cells of tables have names, and Chromium gives them out as it works: they depend on what it did before, and
 * even their order does. Here they are named by the order of their objects, in the cells that refer to them
 * and in the one index of names, which must stay sorted. Nothing gets longer or shorter.
 */
function renamed(pdf: Buffer): Buffer {
  const index = /<<\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\s\/Names \[([^\]]*)\]/d;
  const start = pdf.indexOf('<</Limits [(node', 0, 'latin1');
  if (start < 0) return pdf;
  const indices = index.exec(pdf.toString('latin1', start, pdf.indexOf('endobj', start, 'latin1')))
    ?.indices?.[1];
  if (!indices) throw new Error('The PDF has an index of cells of another kind');
  const [from, to] = [start + indices[0], start + indices[1]];
  const cells = [...pdf.toString('latin1', from, to).matchAll(/\((node\d{8})\) (\d+) 0 R/g)]
    .map(([, name = '', object = '']) => ({ name, object: Number(object) }))
    .toSorted((a, b) => a.object - b.object);
  const names = new Map(cells.map(({ name }, at) => [name, `node${String(at + 1).padStart(8, '0')}`]));
  // Text of the deck cannot look like a name: it would have its parentheses escaped.
  for (let at = pdf.indexOf('(node', 0, 'latin1'); at >= 0; at = pdf.indexOf('(node', at + 1, 'latin1')) {
    const name = names.get(pdf.toString('latin1', at + 1, at + 13));
    if (name !== undefined && pdf[at + 13] === 0x29) pdf.write(name, at + 1, 'latin1');
  }
  const sorted = cells.map(({ name, object }) => `(${names.get(name)}) ${object} 0 R`).join(' ');
  const limits = `<</Limits [(${names.get(cells[0]?.name ?? '')}) (${names.get(cells.at(-1)?.name ?? '')})]`;
  if (sorted.length !== to - from) throw new Error('The PDF has an index of cells of another kind');
  pdf.write(sorted, from, 'latin1');
  pdf.write(limits, start, 'latin1');
  return pdf;
}

/** `20240131000000`; the turn of the century stands for no date. */
function digits(date: string | undefined): string {
  const time = new Date(date ?? '');
  const known = !Number.isNaN(time.getTime()) && time.getUTCFullYear() > 0 && time.getUTCFullYear() < 10_000;
  const iso = (known ? time : new Date('2000-01-01')).toISOString();
  return iso.replace(/\D/g, '').slice(0, 14);
}

/** Number of pages. */
export function pageCount(pdf: Uint8Array): number {
  const { object, root } = openPdf(pdf);
  const pages = Number(found(/\/Pages (\d+) 0 R/, root));
  return Number(found(/\/Count (\d+)/, object(pages)));
}
