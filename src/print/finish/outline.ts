/** The outline of a PDF: Chromium's, with the words of the headings as they are. */
import {
  catalogueOf,
  dictOf,
  get,
  isList,
  isRef,
  set,
  textOf,
  textString,
  type Dict,
  type Pdf,
} from '../../pdf/value.ts';

/** How the outline opens pages. */
export type View = 'heading' | 'page';

/**
 * Gives the entries of the outline the words of the headings: Chromium leaves out the space where a heading wraps, and
 * says the words of one that links lead to twice.
 *
 * `headings` are in order. Where there are as many as entries, they belong together; else an entry takes the next
 * heading of the same letters, and keeps its words where there is none. With the view `page` an entry shows its page
 * whole, with `heading` the page from the heading on.
 */
export function rename(pdf: Pdf, headings: readonly string[], view: View): void {
  const catalogue = catalogueOf(pdf);
  const entries = entriesBelow(pdf, dictOf(pdf, get(catalogue, 'Outlines')));
  let next = 0;
  entries.forEach((entry, at) => {
    const title = textOf(pdf, get(entry, 'Title')) ?? '';
    const isSame = (text: string, index: number): boolean => index >= next && folded(text) === folded(title);
    const found = entries.length === headings.length ? at : headings.findIndex(isSame);
    if (found >= 0) next = found + 1;
    set(entry, 'Title', textString(headings[found] ?? title.replace(/\s+/g, ' ').trim()));
    const place = get(entry, 'Dest');
    if (view === 'page' && isList(place)) set(entry, 'Dest', [place.get(0), 'Fit']);
  });
  if (view === 'page') set(catalogue, 'PageLayout', 'SinglePage');
}

/** The entries below one, in the order in which they are read. */
function entriesBelow(pdf: Pdf, above: Dict): Dict[] {
  const entries: Dict[] = [];
  for (let at = get(above, 'First'); isRef(at);) {
    const entry = dictOf(pdf, at);
    entries.push(entry, ...entriesBelow(pdf, entry));
    at = get(entry, 'Next');
  }
  return entries;
}

/** As letters alone: themes change case, lines lose spaces. */
const folded = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '').toLowerCase();
