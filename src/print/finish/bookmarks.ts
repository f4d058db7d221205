/** The outline of a PDF: Chromium's, with the words of the headings as they are. */
import { dictOf, isRef, textOf, textString, type Dict, type Pdf, type Value } from '../../pdf/value.ts';

/** How the outline opens pages. */
export type View = 'heading' | 'page';

/**
 * Gives the entries of the outline the words of the headings: Chromium leaves out the space where a heading wraps.
 *
 * `headings` are in order; one that is not printed has no entry, and an entry that matches none keeps its words.
 * With the view `page` an entry shows its page whole, without it the page from the heading on.
 */
export function rename(pdf: Pdf, headings: readonly string[], view: View): void {
  let next = 0;
  const visit = (value: Value | undefined): void => {
    for (let at = value; isRef(at);) {
      const entry: Dict = dictOf(pdf, at);
      const title = textOf(pdf, entry.get('Title')) ?? '';
      const found = headings.findIndex((text, index) => index >= next && folded(text) === folded(title));
      if (found >= 0) next = found + 1;
      entry.set(
        'Title',
        textString(found >= 0 ? (headings[found] ?? title) : title.replace(/\s+/g, ' ').trim()),
      );
      const place = entry.get('Dest');
      if (view === 'page' && Array.isArray(place)) entry.set('Dest', [place[0] ?? null, 'Fit']);
      visit(entry.get('First'));
      at = entry.get('Next');
    }
  };
  const catalogue = dictOf(pdf, pdf.trailer.get('Root'));
  visit(dictOf(pdf, catalogue.get('Outlines')).get('First'));
  if (view === 'page') catalogue.set('PageLayout', 'SinglePage');
}

/** As letters alone: themes change case, lines lose spaces. */
const folded = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '').toLowerCase();
