/** Where the links of a PDF lead: its named places. */
import { pagesOf } from './pages.ts';
import { dictOf, isRef, listOf, resolve, textOf, type Pdf, type Value } from './value.ts';

/**
 * The page, from 0, of each named place; -1 where its page is not there.
 *
 * Chromium names a place for each id that a link of the document leads to, and for no other.
 */
export function placesOf(pdf: Pdf): Map<string, number> {
  const numbers = new Map(pagesOf(pdf).map(({ ref }, at) => [ref, at]));
  const catalogue = dictOf(pdf, pdf.trailer.get('Root'));
  const pageOf = (place: Value | undefined): number => {
    const found = resolve(pdf, place);
    const [page] = listOf(pdf, found instanceof Map ? found.get('D') : (found ?? undefined));
    return (isRef(page) ? numbers.get(page.ref) : undefined) ?? -1;
  };
  const places = new Map(
    [...dictOf(pdf, catalogue.get('Dests'))].map(([name, place]) => [name, pageOf(place)]),
  );
  const visit = (tree: Value | undefined): void => {
    const node = dictOf(pdf, tree);
    const names = listOf(pdf, node.get('Names'));
    for (let at = 0; at + 1 < names.length; at += 2)
      places.set(textOf(pdf, names[at]) ?? '', pageOf(names[at + 1]));
    for (const kid of listOf(pdf, node.get('Kids'))) visit(kid);
  };
  visit(dictOf(pdf, catalogue.get('Names')).get('Dests'));
  return places;
}
