/** Separates on every page what belongs to the structure from what only decorates. */
import { contentOf, type PdfPage } from '../../pdf/pages.ts';
import { eachElement, markedContentIn, type StructureElement } from '../../pdf/structure.ts';
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
  type Pdf,
  type PdfDict,
  type PdfStream,
} from '../../pdf/value.ts';
import { markArtifacts, type ObjectKind } from './marks.ts';

/** Numbers of marked content by the number of the object of its page. */
export type ContentIds = ReadonlyMap<number, ReadonlySet<number>>;

/** Marks the pages anew; returns what of their marked content has left the structure. */
export function markPages(
  pdf: Pdf,
  pages: readonly PdfPage[],
  structure: readonly StructureElement[],
): ContentIds {
  const described = describedContent(structure);
  return new Map(
    pages.map((page) => [page.ref, new Set(markPage(pdf, page, described.get(page.ref) ?? new Set()))]),
  );
}

/** Marks a page and the forms that it draws; returns the numbers of the marked content that leaves the structure. */
function markPage(pdf: Pdf, page: PdfPage, described: ReadonlySet<number>): number[] {
  const dropped: number[] = [];
  const forms = new Map<number, ObjectKind>();
  const mark = (content: string, resources: PdfDict): string => {
    const objects = dictOf(pdf, get(resources, 'XObject'));
    const result = markArtifacts(content, {
      isDescribed: (id) => described.has(id),
      kindOf: (name) => {
        const ref = get(objects, name);
        const form = pdf.lookup(ref);
        if (!isRef(ref) || !isStream(form) || nameOf(get(form.dict, 'Subtype')) !== 'Form') return 'picture';
        const known = forms.get(ref.objectNumber);
        if (known) return known;
        const inside = Buffer.from(unpacked(form)).toString('latin1');
        const kind = kindOfForm(inside);
        forms.set(ref.objectNumber, kind);
        if (kind === 'marked')
          pdf.assign(ref, streamOf(mark(inside, dictOf(pdf, get(form.dict, 'Resources'))), form.dict));
        return kind;
      },
    });
    dropped.push(...result.dropped);
    return result.content;
  };
  const stream = streamOf(mark(contentOf(pdf, page), dictOf(pdf, page.dict.Resources())), dict(pdf, {}));
  const contents = get(page.dict, 'Contents');
  if (isRef(contents)) pdf.assign(contents, stream);
  else set(page.dict, 'Contents', add(pdf, stream));
  return dropped;
}

function kindOfForm(content: string): ObjectKind {
  if (/\/MCID\b/.test(content)) return 'marked';
  return /\bT[jJ]\b/.test(content) ? 'text' : 'picture';
}

const streamOf = (content: string, head: PdfDict): PdfStream =>
  packedStream(head, Buffer.from(content, 'latin1'));

/** The marked content of figures and formulas that have words of their own. */
function describedContent(structure: readonly StructureElement[]): ContentIds {
  const described = new Map<number, Set<number>>();
  eachElement(structure, (element) => {
    if (!/^(?:Figure|Formula)$/.test(element.role) || get(element.dict, 'Alt') === undefined) return;
    for (const { page, id } of markedContentIn(element))
      described.set(page, (described.get(page) ?? new Set()).add(id));
  });
  return described;
}
