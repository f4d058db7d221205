/** The outline of a PDF: Chromium's, with the words of the headings as they are. */
import { dictOf, isRef, textOf, textString, type Dict, type Pdf } from '../../pdf/value.ts';

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
  const catalogue = dictOf(pdf, pdf.trailer.get('Root'));
  const entries = entriesBelow(pdf, dictOf(pdf, catalogue.get('Outlines')));
  let next = 0;
  entries.forEach((entry, at) => {
    const title = textOf(pdf, entry.get('Title')) ?? '';
    const isSame = (text: string, index: number): boolean => index >= next && folded(text) === folded(title);
    const found = entries.length === headings.length ? at : headings.findIndex(isSame);
    if (found >= 0) next = found + 1;
    entry.set('Title', textString(headings[found] ?? title.replace(/\s+/g, ' ').trim()));
    const place = entry.get('Dest');
    if (view === 'page' && Array.isArray(place)) entry.set('Dest', [place[0] ?? null, 'Fit']);
  });
  if (view === 'page') catalogue.set('PageLayout', 'SinglePage');
}

/** The entries below one, in the order in which they are read. */
function entriesBelow(pdf: Pdf, above: Dict): Dict[] {
  const entries: Dict[] = [];
  for (let at = above.get('First'); isRef(at);) {
    const entry = dictOf(pdf, at);
    entries.push(entry, ...entriesBelow(pdf, entry));
    at = entry.get('Next');
  }
  return entries;
}

/** As letters alone: themes change case, lines lose spaces. */
const folded = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '').toLowerCase();
