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
  textOf,
  type Pdf,
  type Value,
} from './value.ts';

/**
 * The page, from 0, of each named place; -1 where its page is not there.
 *
 * Chromium names a place for each id that a link of the document leads to, and for no other.
 */
export function placesOf(pdf: Pdf): Map<string, number> {
  const numbers = new Map(pagesOf(pdf).map(({ ref }, at) => [ref, at]));
  const catalogue = catalogueOf(pdf);
  const pageOf = (place: Value | undefined): number => {
    const found = pdf.lookup(place);
    const [page] = listOf(pdf, isDict(found) ? get(found, 'D') : found);
    return (isRef(page) ? numbers.get(page.objectNumber) : undefined) ?? -1;
  };
  const places = new Map(
    dictOf(pdf, get(catalogue, 'Dests'))
      .entries()
      .map(([name, place]) => [nameOf(name) ?? '', pageOf(place)]),
  );
  const visit = (tree: Value | undefined): void => {
    const node = dictOf(pdf, tree);
    const names = listOf(pdf, get(node, 'Names'));
    for (let at = 0; at + 1 < names.length; at += 2)
      places.set(textOf(pdf, names[at]) ?? '', pageOf(names[at + 1]));
    for (const kid of listOf(pdf, get(node, 'Kids'))) visit(kid);
  };
  visit(get(dictOf(pdf, get(catalogue, 'Names')), 'Dests'));
  return places;
}
