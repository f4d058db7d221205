/** Separates on every page what belongs to the structure from what only decorates. */
import { contentOf, type PdfPage } from '../../pdf/pages.ts';
import { drawnIn, eachPart, type Part } from '../../pdf/structure.ts';
import {
  add,
  dict,
  dictOf,
  get,
  isRef,
  isStream,
  nameOf,
  packedStream,
  set,
  unpacked,
  type Dict,
  type Pdf,
} from '../../pdf/value.ts';
import { marked } from './marks.ts';

/** Marked content by page and number. */
export type Places = ReadonlyMap<number, ReadonlySet<number>>;

/** Marks the pages anew; gives what of their marked content has left the structure. */
export function markPages(pdf: Pdf, pages: readonly PdfPage[], structure: readonly Part[]): Places {
  const figures = described(structure);
  const left = new Map<number, ReadonlySet<number>>();
  for (const page of pages) {
    const own = figures.get(page.ref);
    const pictured = (id: number): boolean => own?.has(id) ?? false;
    const all = new Set<number>();
    const forms = new Map<number, 'text' | 'picture' | 'marked'>();
    const mark = (text: string, resources: Dict): string => {
      const objects = dictOf(pdf, get(resources, 'XObject'));
      const placed = (name: string): 'text' | 'picture' | 'marked' => {
        const ref = get(objects, name);
        const form = pdf.lookup(ref);
        if (!isRef(ref) || !isStream(form) || nameOf(get(form.dict, 'Subtype')) !== 'Form') return 'picture';
        const known = forms.get(ref.objectNumber);
        if (known) return known;
        const inside = Buffer.from(unpacked(form)).toString('latin1');
        const kind = /\/MCID\b/.test(inside) ? 'marked' : /\bT[jJ]\b/.test(inside) ? 'text' : 'picture';
        forms.set(ref.objectNumber, kind);
        if (kind === 'marked') {
          const again = mark(inside, dictOf(pdf, get(form.dict, 'Resources')));
          pdf.assign(ref, packedStream(form.dict, Buffer.from(again, 'latin1')));
        }
        return kind;
      };
      const { text: result, dropped } = marked(text, { pictured, placed });
      for (const id of dropped) all.add(id);
      return result;
    };
    const content = mark(contentOf(pdf, page), dictOf(pdf, page.dict.Resources()));
    const stream = packedStream(dict(pdf, {}), Buffer.from(content, 'latin1'));
    const place = get(page.dict, 'Contents');
    if (isRef(place)) pdf.assign(place, stream);
    else set(page.dict, 'Contents', add(pdf, stream));
    left.set(page.ref, all);
  }
  return left;
}

/** What figures and formulas with words of their own draw. */
function described(structure: readonly Part[]): Places {
  const found = new Map<number, Set<number>>();
  eachPart(structure, (part) => {
    if (!/^(?:Figure|Formula)$/.test(part.role) || get(part.dict, 'Alt') === undefined) return;
    for (const { page, id } of drawnIn(part)) found.set(page, (found.get(page) ?? new Set()).add(id));
  });
  return found;
}
