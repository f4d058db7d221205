/** Reads where the links of a PDF lead: its named destinations. */
import { pagesOf } from './pages.ts';
import {
  catalogueOf,
  dictOf,
  get,
  isDict,
  isRef,
  listOf,
  nameOf,
  numberOf,
  textOf,
  type Pdf,
  type PdfValue,
} from './value.ts';

/** A place that links lead to. */
export interface NamedDestination {
  /** From 0; -1 where its page is not there. */
  readonly page: number;
  /** Points from the lower edge of the page; infinite for the upper edge, where it says nothing. */
  readonly y: number;
}

/**
 * The page, from 0, of each named destination; -1 where its page is not there.
 *
 * Chromium names a destination for each id that a link of the document leads to, and for no other.
 */
export const destinationPages = (pdf: Pdf): Map<string, number> =>
  new Map([...destinationsOf(pdf)].map(([name, { page }]) => [name, page]));

/** The named destinations: those of the old dictionary first, then those of the tree of names. */
export function destinationsOf(pdf: Pdf): Map<string, NamedDestination> {
  const numbers = new Map(pagesOf(pdf).map(({ ref }, at) => [ref, at]));
  const catalogue = catalogueOf(pdf);
  const destinationOf = (value: PdfValue | undefined): NamedDestination => {
    const found = pdf.lookup(value);
    const [page, , , y] = listOf(pdf, isDict(found) ? get(found, 'D') : found);
    return {
      page: (isRef(page) ? numbers.get(page.objectNumber) : undefined) ?? -1,
      y: numberOf(y) ?? Infinity,
    };
  };
  const destinations = new Map(
    dictOf(pdf, get(catalogue, 'Dests'))
      .entries()
      .map(([name, value]) => [nameOf(name) ?? '', destinationOf(value)]),
  );
  const visit = (tree: PdfValue | undefined): void => {
    const node = dictOf(pdf, tree);
    const names = listOf(pdf, get(node, 'Names'));
    for (let at = 0; at + 1 < names.length; at += 2)
      destinations.set(textOf(pdf, names[at]) ?? '', destinationOf(names[at + 1]));
    for (const kid of listOf(pdf, get(node, 'Kids'))) visit(kid);
  };
  visit(get(dictOf(pdf, get(catalogue, 'Names')), 'Dests'));
  return destinations;
}
