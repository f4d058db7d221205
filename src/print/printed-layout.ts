/** Where the parts and the text of a printed document are: read from the PDF as Chromium drew it. */
import { contentOf, pagesOf, type PdfPage } from '../pdf/pages.ts';
import { placesOf, spotsOf } from '../pdf/places.ts';
import { structureOf } from '../pdf/structure.ts';
import { catalogueOf, dictOf, get, isRef, listOf, numberOf, type Dict, type Pdf } from '../pdf/value.ts';
import { baseLines, partedOf, type BaseLine } from './split-paragraphs.ts';

/** Pages by the names of the places that links lead to, counted from 1. */
export type Numbers = ReadonlyMap<string, number>;

/** Where the parts of a document come in print, and how far down its pages are filled. */
export interface Draft {
  readonly numbers: Numbers;
  readonly pages: number;
  /** Points from the upper edge of its page to a place; 0 for one that is not there. */
  readonly topOf: (id: string) => number;
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
  /** Lines on it of each paragraph that begins on it and goes on on the next page. */
  readonly begun: readonly number[];
  /** Lines on it of each paragraph that began on a page before and ends on it. */
  readonly ended: readonly number[];
}

/** A heading: points from the upper edge of its page, and how many headings it stands below. */
export interface Bookmark {
  readonly top: number;
  readonly depth: number;
}

/** The pages of a PDF that is not finished yet: heads and feet have no mark at all in it, and text has one. */
export function sheetsOf(pdf: Pdf): Sheet[] {
  const bookmarks = bookmarksOf(pdf);
  const pages = pagesOf(pdf);
  const drawn = pages.map((page) => baseLines(contentOf(pdf, page)));
  const parted = partedOf(structureOf(pdf), new Map(pages.map(({ ref }, at) => [ref, drawn[at] ?? []])));
  return pages.map((page, at) => {
    const height = heightOf(page);
    const lowest = lowestOf((drawn[at] ?? []).filter(({ isMarked }) => isMarked));
    return {
      height,
      bottom: lowest === undefined ? 0 : height - lowest,
      headings: (bookmarks.get(page.ref) ?? []).map(({ y, depth }) => ({ top: height - y, depth })),
      begun: parted.flatMap(({ first, begun }) => (first === page.ref ? [begun] : [])),
      ended: parted.flatMap(({ last, ended }) => (last === page.ref ? [ended] : [])),
    };
  });
}

/** On which pages, counted from 1, the named places of a PDF are. */
export const numbersIn = (pdf: Pdf): Numbers =>
  new Map([...placesOf(pdf)].map(([name, at]) => [name, at + 1]));

/** A draft as it was printed; it has no marks, so feet are told from text by the margin, in points, that they stand in. */
export function draftOf(pdf: Pdf, margin: number): Draft {
  const pages = pagesOf(pdf);
  const spots = spotsOf(pdf);
  return {
    numbers: new Map([...spots].map(([name, { page }]) => [name, page + 1])),
    pages: pages.length,
    topOf: (id) => {
      const { page = -1, y = Infinity } = spots.get(id) ?? {};
      const sheet = pages[page];
      return sheet ? Math.max(0, heightOf(sheet) - y) : 0;
    },
    bottomOf: (number) => {
      const page = pages[number - 1];
      const lowest = page && lowestOf(baseLines(contentOf(pdf, page)).filter(({ y }) => y >= margin));
      return page === undefined || lowest === undefined ? 0 : heightOf(page) - lowest;
    },
  };
}

const heightOf = ({ dict }: PdfPage): number => numberOf(dict.MediaBox().get(3)) ?? 0;

const lowestOf = (lines: readonly BaseLine[]): number | undefined =>
  lines.length === 0 ? undefined : Math.min(...lines.map(({ y }) => y));

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
