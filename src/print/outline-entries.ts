/** Reads the entries of a PDF's outline with the places that they lead to. */
import { catalogueOf, dictOf, get, isRef, listOf, numberOf, type Pdf, type PdfDict } from '../pdf/value.ts';

/** An entry that leads to a place. */
export interface OutlineEntry {
  /** Points from the lower edge of the page. */
  readonly y: number;
  /** How many entries it stands below. */
  readonly depth: number;
}

/** The entries by the numbers of the objects of their pages, in the order in which they are read. */
export function outlineEntriesOf(pdf: Pdf): ReadonlyMap<number, readonly OutlineEntry[]> {
  const entries = new Map<number, OutlineEntry[]>();
  const walk = (parent: PdfDict, depth: number): void => {
    for (let ref = get(parent, 'First'); isRef(ref);) {
      const entry = dictOf(pdf, ref);
      const [page, , , top] = listOf(pdf, get(entry, 'Dest'));
      const y = numberOf(top);
      if (isRef(page) && y !== undefined) {
        const onPage = entries.get(page.objectNumber) ?? [];
        onPage.push({ y, depth });
        entries.set(page.objectNumber, onPage);
      }
      walk(entry, depth + 1);
      ref = get(entry, 'Next');
    }
  };
  walk(dictOf(pdf, get(catalogueOf(pdf), 'Outlines')), 0);
  return entries;
}
