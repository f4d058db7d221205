/** Reads from a PDF, as Chromium printed it, where the parts and the text of the document are. */
import { destinationsOf, destinationPages } from '../pdf/destinations.ts';
import { contentOf, pagesOf, type PdfPage } from '../pdf/pages.ts';
import { structureOf } from '../pdf/structure.ts';
import { numberOf, type Pdf } from '../pdf/value.ts';
import { baseLines, type BaseLine } from './base-lines.ts';
import { outlineEntriesOf } from './outline-entries.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** Pages by the names of the places that links lead to, counted from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

/** Where the parts of a document come in print, and how far down its pages are filled. */
export interface Draft {
  readonly numbers: PageNumbers;
  readonly pages: number;
  /** Points from the upper edge of its page to a place; 0 for one that is not there. */
  readonly topOf: (id: string) => number;
  /** Points from the upper edge of a page, counted from 1, to the lowest line of its text; 0 for a page without. */
  readonly bottomOf: (page: number) => number;
}

/** One page of a PDF. */
export interface PrintedPage {
  /** Height in points. */
  readonly height: number;
  /** Points from the upper edge to the lowest line of its text; heads and feet do not count. 0 for a page without. */
  readonly bottom: number;
  /** The headings on it, in the order of the outline. */
  readonly headings: readonly PrintedHeading[];
  /** Lines on it of each paragraph that begins on it and goes on on the next page. */
  readonly begun: readonly number[];
  /** Lines on it of each paragraph that began on a page before and ends on it. */
  readonly ended: readonly number[];
}

/** A heading of a page. */
export interface PrintedHeading {
  /** Points from the upper edge of its page. */
  readonly top: number;
  /** How many headings it stands below. */
  readonly depth: number;
}

/** The pages of a PDF that is not finished yet: heads and feet have no mark at all in it, and text has one. */
export function printedPages(pdf: Pdf): PrintedPage[] {
  const entries = outlineEntriesOf(pdf);
  const pages = pagesOf(pdf).map((page) => ({
    ref: page.ref,
    height: heightOf(page),
    lines: baseLines(contentOf(pdf, page)),
  }));
  const paragraphs = splitParagraphs(structureOf(pdf), new Map(pages.map(({ ref, lines }) => [ref, lines])));
  return pages.map(({ ref, height, lines }) => {
    const lowest = lowestOf(lines.filter(({ isMarked }) => isMarked));
    return {
      height,
      bottom: lowest === undefined ? 0 : height - lowest,
      headings: (entries.get(ref) ?? []).map(({ y, depth }) => ({ top: height - y, depth })),
      begun: paragraphs.flatMap(({ first, begun }) => (first === ref ? [begun] : [])),
      ended: paragraphs.flatMap(({ last, ended }) => (last === ref ? [ended] : [])),
    };
  });
}

/** On which pages, counted from 1, the named places of a PDF are. */
export const pageNumbersIn = (pdf: Pdf): PageNumbers =>
  new Map([...destinationPages(pdf)].map(([name, at]) => [name, at + 1]));

/** A draft as it was printed; it has no marks, so feet are told from text by the margin, in points, that they stand in. */
export function draftOf(pdf: Pdf, margin: number): Draft {
  const pages = pagesOf(pdf);
  const destinations = destinationsOf(pdf);
  return {
    numbers: new Map([...destinations].map(([name, { page }]) => [name, page + 1])),
    pages: pages.length,
    topOf: (id) => {
      const { page: at = -1, y = Infinity } = destinations.get(id) ?? {};
      const page = pages[at];
      return page ? Math.max(0, heightOf(page) - y) : 0;
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
