/** Corrects the words of Chromium's outline. */
import {
  catalogueOf,
  dictOf,
  get,
  isList,
  isRef,
  set,
  textOf,
  textString,
  type PdfDict,
  type Pdf,
} from '../../pdf/value.ts';

/** What an entry of the outline shows: its page from its heading on, or its whole page. */
export type OutlineView = 'heading' | 'page';

/**
 * Gives the entries of the outline the words of the headings: Chromium leaves out the space where a heading wraps, and
 * writes the words of one that links lead to twice.
 *
 * `headings` are in order. Where there are as many as entries, they belong together; else an entry takes the next
 * heading of the same letters, and keeps its words where there is none.
 */
export function correctOutline(pdf: Pdf, headings: readonly string[], view: OutlineView): void {
  const catalogue = catalogueOf(pdf);
  const entries = entriesBelow(pdf, dictOf(pdf, get(catalogue, 'Outlines')));
  let next = 0;
  entries.forEach((entry, at) => {
    const title = textOf(pdf, get(entry, 'Title')) ?? '';
    const isSame = (text: string, index: number): boolean => index >= next && folded(text) === folded(title);
    const found = entries.length === headings.length ? at : headings.findIndex(isSame);
    if (found >= 0) next = found + 1;
    set(entry, 'Title', textString(headings[found] ?? title.replace(/\s+/g, ' ').trim()));
    const destination = get(entry, 'Dest');
    if (view === 'page' && isList(destination)) set(entry, 'Dest', [destination.get(0), 'Fit']);
  });
  if (view === 'page') set(catalogue, 'PageLayout', 'SinglePage');
}

/** The entries below an entry, in the order in which they are read. */
function entriesBelow(pdf: Pdf, parent: PdfDict): PdfDict[] {
  const entries: PdfDict[] = [];
  for (let ref = get(parent, 'First'); isRef(ref);) {
    const entry = dictOf(pdf, ref);
    entries.push(entry, ...entriesBelow(pdf, entry));
    ref = get(entry, 'Next');
  }
  return entries;
}

/** As letters alone, since themes change case and lines lose spaces: `The MILL` → `themill`. */
const folded = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '').toLowerCase();
