/** Separates on every page what belongs to the structure from what only decorates. */
import { unpacked } from '../../pdf/open.ts';
import { contentOf, type PdfPage } from '../../pdf/pages.ts';
import { packedStream } from '../../pdf/save.ts';
import { drawnIn, eachPart, type Part } from '../../pdf/structure.ts';
import { add, dictOf, isRef, isStream, resolve, type Dict, type Pdf, type Stream } from '../../pdf/value.ts';
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
      const objects = dictOf(pdf, resources.get('XObject'));
      const placed = (name: string): 'text' | 'picture' | 'marked' => {
        const ref = objects.get(name);
        const form = resolve(pdf, ref);
        if (!isRef(ref) || !isStream(form) || form.dict.get('Subtype') !== 'Form') return 'picture';
        const known = forms.get(ref.ref);
        if (known) return known;
        const inside = Buffer.from(unpacked(form)).toString('latin1');
        const kind = /\/MCID\b/.test(inside) ? 'marked' : /\bT[jJ]\b/.test(inside) ? 'text' : 'picture';
        forms.set(ref.ref, kind);
        if (kind === 'marked') {
          const again = mark(inside, dictOf(pdf, form.dict.get('Resources')));
          pdf.objects.set(ref.ref, packed(form, again));
        }
        return kind;
      };
      const { text: result, dropped } = marked(text, { pictured, placed });
      for (const id of dropped) all.add(id);
      return result;
    };
    const content = mark(contentOf(pdf, page), dictOf(pdf, page.dict.get('Resources')));
    const stream = packedStream(new Map(), Buffer.from(content, 'latin1'));
    const place = page.dict.get('Contents');
    if (isRef(place)) pdf.objects.set(place.ref, stream);
    else page.dict.set('Contents', add(pdf, stream));
    left.set(page.ref, all);
  }
  return left;
}

const packed = ({ dict }: Stream, text: string): Stream =>
  packedStream(new Map([...dict].filter(([key]) => key !== 'DecodeParms')), Buffer.from(text, 'latin1'));

/** What figures and formulas with words of their own draw. */
function described(structure: readonly Part[]): Places {
  const found = new Map<number, Set<number>>();
  eachPart(structure, (part) => {
    if (!/^(?:Figure|Formula)$/.test(part.role) || !part.dict.has('Alt')) return;
    for (const { page, id } of drawnIn(part)) found.set(page, (found.get(page) ?? new Set()).add(id));
  });
  return found;
}
