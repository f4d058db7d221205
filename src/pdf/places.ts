/** Where the links of a PDF lead: its named places. */
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
  type Value,
} from './value.ts';

/**
 * The page, from 0, of each named place; -1 where its page is not there.
 *
 * Chromium names a place for each id that a link of the document leads to, and for no other.
 */
export const placesOf = (pdf: Pdf): Map<string, number> =>
  new Map([...spotsOf(pdf)].map(([name, { page }]) => [name, page]));

/** A place: its page, from 0, and how far from its lower edge in points; the upper edge where it says nothing. */
export interface Spot {
  readonly page: number;
  readonly y: number;
}

/** Where each named place is. */
export function spotsOf(pdf: Pdf): Map<string, Spot> {
  const numbers = new Map(pagesOf(pdf).map(({ ref }, at) => [ref, at]));
  const catalogue = catalogueOf(pdf);
  const spotOf = (place: Value | undefined): Spot => {
    const found = pdf.lookup(place);
    const [page, , , y] = listOf(pdf, isDict(found) ? get(found, 'D') : found);
    return {
      page: (isRef(page) ? numbers.get(page.objectNumber) : undefined) ?? -1,
      y: numberOf(y) ?? Infinity,
    };
  };
  const places = new Map(
    dictOf(pdf, get(catalogue, 'Dests'))
      .entries()
      .map(([name, place]) => [nameOf(name) ?? '', spotOf(place)]),
  );
  const visit = (tree: Value | undefined): void => {
    const node = dictOf(pdf, tree);
    const names = listOf(pdf, get(node, 'Names'));
    for (let at = 0; at + 1 < names.length; at += 2)
      places.set(textOf(pdf, names[at]) ?? '', spotOf(names[at + 1]));
    for (const kid of listOf(pdf, get(node, 'Kids'))) visit(kid);
  };
  visit(get(dictOf(pdf, get(catalogue, 'Names')), 'Dests'));
  return places;
}
