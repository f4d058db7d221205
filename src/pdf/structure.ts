/** The structure of a PDF: which heading, paragraph or cell each piece of its pages belongs to. */
import { dictOf, isRef, listOf, type Dict, type Pdf, type Ref, type Value } from './value.ts';

/** A part of the structure: a heading, a paragraph, a figure. */
export interface Part {
  readonly kind: 'part';
  /** What it is: `H1`, `P`, `TD`. */
  readonly role: string;
  /** Its dictionary, of which `kids` are read already. */
  readonly dict: Dict;
  /** Number of its object; 0 for one that has none yet. */
  readonly ref: number;
  readonly kids: readonly Kid[];
}

/** Something that a page draws: marked content by its number on that page. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly page: number;
  readonly id: number;
}

/** An annotation, such as the area of a link. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: number;
  readonly object: Ref;
}

/** What a part holds. */
export type Kid = Part | Drawn | Annotation;

/** The parts at the top, one `Document` in most files; none when the PDF has no structure. */
export function structureOf(pdf: Pdf): Part[] {
  const root = dictOf(pdf, dictOf(pdf, pdf.trailer.get('Root')).get('StructTreeRoot'));
  const seen = new Set<number>();
  const kidsOf = (given: Value | undefined, page: number): Kid[] =>
    listOf(pdf, given).flatMap((kid) => kidOf(kid, page));
  const kidOf = (kid: Value, page: number): Kid[] => {
    if (typeof kid === 'number') return [{ kind: 'drawn', page, id: kid }];
    const ref = isRef(kid) ? kid.ref : 0;
    if (ref > 0 && seen.has(ref)) return [];
    seen.add(ref);
    const found = dictOf(pdf, kid);
    const own = refOf(found.get('Pg')) ?? page;
    if (found.get('Type') === 'MCR') return [{ kind: 'drawn', page: own, id: Number(found.get('MCID')) }];
    if (found.get('Type') === 'OBJR') {
      const object = found.get('Obj');
      return isRef(object) ? [{ kind: 'annotation', page: own, object }] : [];
    }
    const role = found.get('S');
    if (typeof role !== 'string') return [];
    return [{ kind: 'part', role, dict: found, ref, kids: kidsOf(found.get('K'), own) }];
  };
  return kidsOf(root.get('K'), 0).filter((kid) => kid.kind === 'part');
}

const refOf = (value: Value | undefined): number | undefined => (isRef(value) ? value.ref : undefined);

/** The parts of a structure from outside in, each before what it holds, with all that it is in. */
export function eachPart(
  kids: readonly Kid[],
  on: (part: Part, above: readonly Part[]) => void,
  above: readonly Part[] = [],
): void {
  for (const kid of kids) {
    if (kid.kind !== 'part') continue;
    on(kid, above);
    eachPart(kid.kids, on, [...above, kid]);
  }
}

/** All that a part draws, in order. */
export const drawnIn = (kid: Kid): Drawn[] =>
  kid.kind === 'drawn' ? [kid] : kid.kind === 'part' ? kid.kids.flatMap(drawnIn) : [];
