/** Where the text of a printed page ends: read from the page as it was drawn. */
import { inflateSync } from 'node:zlib';
import { found, openPdf, pageObjects, type Objects } from './objects.ts';

/** One page of a PDF. */
export interface Sheet {
  /** Height in points. */
  readonly height: number;
  /** Points from the upper edge to the lowest line of its text; heads and feet do not count. 0 for a page without. */
  readonly bottom: number;
  /** The headings on it, in the order of the bookmarks. */
  readonly headings: readonly Bookmark[];
}

/** A heading: points from the upper edge of its page, and how many headings it stands below. */
export interface Bookmark {
  readonly top: number;
  readonly depth: number;
}

/** The pages of a PDF as Chromium writes it. */
export function sheetsOf(pdf: Uint8Array): Sheet[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const opened = openPdf(pdf);
  const bookmarks = bookmarksOf(opened.object, opened.root);
  return pageObjects(opened).map((id) => {
    const page = opened.object(id);
    const height = Number(found(/\/MediaBox \[[\d.-]+ [\d.-]+ [\d.-]+ ([\d.]+)\]/, page));
    const drawn = contentOf(Number(found(/\/Contents (\d+) 0 R/, page)), opened.object, bytes);
    const lowest = lowestText(drawn);
    return {
      height,
      bottom: lowest === undefined ? 0 : height - lowest,
      headings: bookmarks
        .filter((one) => one.page === id)
        .map(({ y, depth }) => ({ top: height - y, depth })),
    };
  });
}

/** The content of a page, unpacked. */
function contentOf(id: number, object: Objects, bytes: Buffer): string {
  const head = object(id).split('stream')[0] ?? '';
  const length = Number(found(/\/Length (\d+)/, head));
  // The object's own text tells where it begins in the file: its packed bytes follow the word.
  const start = bytes.indexOf(`${id} 0 obj`, 0, 'latin1');
  const at = bytes.indexOf('stream', start, 'latin1') + 'stream'.length;
  const from = bytes[at] === 0x0d ? at + 2 : at + 1;
  const packed = bytes.subarray(from, from + length);
  return (head.includes('/FlateDecode') ? inflateSync(packed) : packed).toString('latin1');
}

/** Lowest base line of text that is part of the document's structure, in points from the lower edge. */
function lowestText(content: string): number | undefined {
  let [scale, shift, marked] = [1, 0, 0];
  const saved: (readonly [number, number])[] = [];
  let lowest: number | undefined;
  const operator = /^(q|Q|EMC)$|(BDC|BMC)$|^([\d.-]+) [\d.-]+ [\d.-]+ ([\d.-]+) [\d.-]+ ([\d.-]+) (cm|Tm)$/gm;
  for (const [, plain, opens, , d = '1', f = '0', matrix] of content.matchAll(operator)) {
    if (plain === 'q') saved.push([scale, shift]);
    else if (plain === 'Q') [scale, shift] = saved.pop() ?? [1, 0];
    else if (plain === 'EMC') marked -= 1;
    else if (opens) marked += 1;
    else if (matrix === 'cm') [scale, shift] = [scale * Number(d), scale * Number(f) + shift];
    else if (matrix === 'Tm' && marked > 0) lowest = Math.min(lowest ?? Infinity, scale * Number(f) + shift);
  }
  return lowest;
}

/** The places of the bookmarks, in their order. */
function bookmarksOf(object: Objects, root: string): { page: number; y: number; depth: number }[] {
  const places: { page: number; y: number; depth: number }[] = [];
  const walk = (id: number, depth: number): void => {
    for (let next: number | undefined = id; next !== undefined;) {
      const text = object(next);
      const [, page, y] = /\/Dest \[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+)/.exec(text) ?? [];
      if (page !== undefined) places.push({ page: Number(page), y: Number(y), depth });
      const first = /\/First (\d+) 0 R/.exec(text)?.[1];
      if (first !== undefined) walk(Number(first), depth + 1);
      const after = /\/Next (\d+) 0 R/.exec(text)?.[1];
      next = after === undefined ? undefined : Number(after);
    }
  };
  const outlines = /\/Outlines (\d+) 0 R/.exec(root)?.[1];
  const first = outlines === undefined ? undefined : /\/First (\d+) 0 R/.exec(object(Number(outlines)))?.[1];
  if (first !== undefined) walk(Number(first), 0);
  return places;
}
