/** Where the parts and the text of a printed document are: read from the PDF as Chromium drew it. */
import { contentOf, pagesOf, type PdfPage } from '../pdf/pages.ts';
import { placesOf } from '../pdf/places.ts';
import { catalogueOf, dictOf, get, isRef, listOf, numberOf, type Dict, type Pdf } from '../pdf/value.ts';

/** Pages by the names of the places that links lead to, counted from 1. */
export type Numbers = ReadonlyMap<string, number>;

/** Where the parts of a document come in print, and how far down its pages are filled. */
export interface Draft {
  readonly numbers: Numbers;
  readonly pages: number;
  /** Points from the upper edge of a page, counted from 1, to the lowest line of its text; 0 for a page without. */
  readonly bottomOf: (page: number) => number;
}

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
export function sheetsOf(pdf: Pdf): Sheet[] {
  const bookmarks = bookmarksOf(pdf);
  return pagesOf(pdf).map((page) => {
    const height = heightOf(page);
    const lowest = lowestText(contentOf(pdf, page), 0);
    return {
      height,
      bottom: lowest === undefined ? 0 : height - lowest,
      headings: (bookmarks.get(page.ref) ?? []).map(({ y, depth }) => ({ top: height - y, depth })),
    };
  });
}

/** On which pages, counted from 1, the named places of a PDF are. */
export const numbersIn = (pdf: Pdf): Numbers =>
  new Map([...placesOf(pdf)].map(([name, at]) => [name, at + 1]));

/** A draft as it was printed; it has no marks, so feet are told from text by the margin, in points, that they stand in. */
export function draftOf(pdf: Pdf, margin: number): Draft {
  const pages = pagesOf(pdf);
  return {
    numbers: numbersIn(pdf),
    pages: pages.length,
    bottomOf: (number) => {
      const page = pages[number - 1];
      const lowest = page && lowestText(contentOf(pdf, page), margin);
      return page === undefined || lowest === undefined ? 0 : heightOf(page) - lowest;
    },
  };
}

const heightOf = ({ dict }: PdfPage): number => numberOf(dict.MediaBox().get(3)) ?? 0;

/** Lowest base line of text in points from the lower edge: what has a mark, or where nothing has one, what is above a margin. */
function lowestText(content: string, margin: number): number | undefined {
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
    else if (matrix === 'Tm' && (margin > 0 || marked > 0)) {
      const at = scale * Number(f) + shift;
      if (at >= margin) lowest = Math.min(lowest ?? Infinity, at);
    }
  }
  return lowest;
}

/** A bookmark, with the points from the lower edge of its page. */
interface Placed {
  readonly y: number;
  readonly depth: number;
}

/** The bookmarks in their order, by the numbers of the objects of their pages. */
function bookmarksOf(pdf: Pdf): Map<number, Placed[]> {
  const places = new Map<number, Placed[]>();
  const walk = (above: Dict, depth: number): void => {
    for (let at = get(above, 'First'); isRef(at);) {
      const entry = dictOf(pdf, at);
      const [page, , , place] = listOf(pdf, get(entry, 'Dest'));
      const y = numberOf(place);
      if (isRef(page) && y !== undefined) {
        const known = places.get(page.objectNumber) ?? [];
        known.push({ y, depth });
        places.set(page.objectNumber, known);
      }
      walk(entry, depth + 1);
      at = get(entry, 'Next');
    }
  };
  walk(dictOf(pdf, get(catalogueOf(pdf), 'Outlines')), 0);
  return places;
}
