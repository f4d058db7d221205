/** Where the text of a printed page ends: read from the page as Chromium drew it. */
import { openPdf } from '../pdf/open.ts';
import { contentOf, pagesOf } from '../pdf/pages.ts';
import { dictOf, isRef, listOf, numberOf, type Pdf } from '../pdf/value.ts';

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

/** The pages of a PDF that is not finished yet: heads and feet have no mark at all in it, and text has one. */
export function sheetsOf(printed: Uint8Array): Sheet[] {
  const pdf = openPdf(printed);
  const bookmarks = bookmarksOf(pdf);
  return pagesOf(pdf).map((page) => {
    const height = numberOf(pdf, listOf(pdf, page.dict.get('MediaBox'))[3]) ?? 0;
    const lowest = lowestText(contentOf(pdf, page));
    return {
      height,
      bottom: lowest === undefined ? 0 : height - lowest,
      headings: bookmarks
        .filter((one) => one.page === page.ref)
        .map(({ y, depth }) => ({ top: height - y, depth })),
    };
  });
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

/** The places of the bookmarks, in their order; `page` is the number of its object. */
function bookmarksOf(pdf: Pdf): { page: number; y: number; depth: number }[] {
  const places: { page: number; y: number; depth: number }[] = [];
  const walk = (above: ReadonlyMap<string, unknown>, depth: number): void => {
    for (let at = above.get('First'); isRef(at as never);) {
      const entry = dictOf(pdf, at as never);
      const [page, , , y] = listOf(pdf, entry.get('Dest'));
      if (isRef(page) && typeof y === 'number') places.push({ page: page.ref, y, depth });
      walk(entry, depth + 1);
      at = entry.get('Next');
    }
  };
  walk(dictOf(pdf, dictOf(pdf, pdf.trailer.get('Root')).get('Outlines')), 0);
  return places;
}
