/** Reads the structure of a PDF: which heading, paragraph or cell each piece of its pages belongs to. */
import {
  catalogueOf,
  dictOf,
  get,
  isRef,
  listOf,
  nameOf,
  numberOf,
  type Pdf,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from './value.ts';

/** An element of the structure: a heading, a paragraph, a figure. */
export interface StructureElement {
  readonly kind: 'element';
  /** What it is: `H1`, `P`, `TD`. */
  readonly role: string;
  /** Its dictionary, of which `kids` are read already. */
  readonly dict: PdfDict;
  /** Number of its object; 0 for one that has none yet. */
  readonly ref: number;
  readonly kids: readonly StructureKid[];
}

/** Something that a page draws: marked content by its number on that page. */
export interface ContentReference {
  readonly kind: 'content';
  readonly page: number;
  readonly id: number;
}

/** An annotation, such as the area of a link. */
export interface AnnotationReference {
  readonly kind: 'annotation';
  readonly page: number;
  readonly object: PdfRef;
}

/** What an element holds. */
export type StructureKid = StructureElement | ContentReference | AnnotationReference;

/** The elements at the top, one `Document` in most files; none when the PDF has no structure. */
export function structureOf(pdf: Pdf): StructureElement[] {
  const root = dictOf(pdf, get(catalogueOf(pdf), 'StructTreeRoot'));
  const seen = new Set<number>();
  const kidsOf = (list: PdfValue | undefined, page: number): StructureKid[] =>
    listOf(pdf, list).flatMap((kid) => kidOf(kid, page));
  const kidOf = (kid: PdfValue, page: number): StructureKid[] => {
    const id = numberOf(kid);
    if (id !== undefined) return [{ kind: 'content', page, id }];
    const ref = isRef(kid) ? kid.objectNumber : 0;
    if (ref > 0 && seen.has(ref)) return [];
    seen.add(ref);
    const dict = dictOf(pdf, kid);
    const pageRef = get(dict, 'Pg');
    const own = isRef(pageRef) ? pageRef.objectNumber : page;
    const type = nameOf(get(dict, 'Type'));
    if (type === 'MCR') return [{ kind: 'content', page: own, id: numberOf(get(dict, 'MCID')) ?? 0 }];
    if (type === 'OBJR') {
      const object = get(dict, 'Obj');
      return isRef(object) ? [{ kind: 'annotation', page: own, object }] : [];
    }
    const role = nameOf(get(dict, 'S'));
    if (role === undefined) return [];
    return [{ kind: 'element', role, dict, ref, kids: kidsOf(get(dict, 'K'), own) }];
  };
  return kidsOf(get(root, 'K'), 0).filter((kid) => kid.kind === 'element');
}

/** Visits the elements of a structure from outside in, each before what it holds, with all that it is in. */
export function eachElement(
  kids: readonly StructureKid[],
  visit: (element: StructureElement, ancestors: readonly StructureElement[]) => void,
  ancestors: readonly StructureElement[] = [],
): void {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    visit(kid, ancestors);
    eachElement(kid.kids, visit, [...ancestors, kid]);
  }
}

/** All marked content of a kid, in order. */
export function markedContentIn(kid: StructureKid): ContentReference[] {
  if (kid.kind === 'content') return [kid];
  return kid.kind === 'element' ? kid.kids.flatMap(markedContentIn) : [];
}
