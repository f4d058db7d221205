/** The objects of a PDF as Chromium writes it: a table of places, and nothing packed. */

/** Text of an object by its number, up to its stream. */
export type Objects = (id: number) => string;

/** What of a PDF leads to all else. */
export interface Opened {
  readonly object: Objects;
  /** The catalog. */
  readonly root: string;
}

/**
 * Opens a PDF by way of its cross-reference table. To look for `/Type /Page` would be shorter, and wrong for a
 * document about PDF.
 *
 * @throws Error when it is not a PDF as Chromium writes it.
 */
export function openPdf(pdf: Uint8Array): Opened {
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
  return { object, root: object(root) };
}

/** What a pattern finds; throws where there is nothing. */
export function found(pattern: RegExp, text: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`The PDF has nothing like ${pattern.source}`);
  return value;
}

/** Numbers of the pages' objects, in order. */
export function pageObjects({ object, root }: Opened): number[] {
  const pages: number[] = [];
  const walk = (id: number): void => {
    const text = object(id);
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    if (kids === undefined) pages.push(id);
    else for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) walk(Number(kid));
  };
  walk(Number(found(/\/Pages (\d+) 0 R/, root)));
  return pages;
}
