/** Writes the structure of a PDF: its elements, and the way back from pages to elements. */
import type { PdfPage } from '../../pdf/pages.ts';
import type { StructureElement, StructureKid } from '../../pdf/structure.ts';
import {
  add,
  catalogueOf,
  dict,
  dictOf,
  get,
  isRef,
  numberOf,
  refTo,
  set,
  textString,
  type Pdf,
  type PdfDict,
  type PdfRef,
  type PlainValue,
} from '../../pdf/value.ts';
import { cellNames, nameOfCell, withNewHeaders, type CellNames } from './cell-names.ts';
import { createParentTree } from './parent-tree.ts';

/** Roles of later versions of the format, in those that all readers know. */
const STANDARD_ROLES: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

/** Replaces the structure of a PDF. */
export function writeStructure(
  pdf: Pdf,
  pages: readonly PdfPage[],
  structure: readonly StructureElement[],
): void {
  const root = get(catalogueOf(pdf), 'StructTreeRoot');
  if (!isRef(root)) return;
  const keys = new Map(pages.map(({ ref, dict: page }, at) => [ref, keyOf(page, at)]));
  const parents = createParentTree(keys);
  const names = cellNames(structure);
  const cells: [string, PdfRef][] = [];
  const roles = new Set<string>();

  const writeElement = (element: StructureElement, parent: PdfRef): PdfRef => {
    const ref = element.ref > 0 ? refTo(element.ref) : pdf.nextRef();
    const page = element.kids.find((kid) => kid.kind === 'content')?.page;
    const kids = element.kids.map((kid) => writeKid(kid, ref, page));
    const name = nameOfCell(element, names);
    if (name !== undefined) cells.push([name, ref]);
    roles.add(element.role);
    pdf.assign(ref, entryOf(pdf, element, { parent, kids, page, name, names }));
    return ref;
  };
  const writeKid = (kid: StructureKid, parent: PdfRef, page: number | undefined): PlainValue => {
    if (kid.kind === 'element') return writeElement(kid, parent);
    if (kid.kind === 'annotation') {
      set(dictOf(pdf, kid.object), 'StructParent', parents.addAnnotation(parent));
      return { Type: 'OBJR', Pg: refTo(kid.page), Obj: kid.object };
    }
    parents.addContent(kid.page, kid.id, parent);
    return kid.page === page ? kid.id : { Type: 'MCR', Pg: refTo(kid.page), MCID: kid.id };
  };

  const tops = structure.map((element) => writeElement(element, root));
  for (const { ref, dict: page } of pages) set(page, 'StructParents', keys.get(ref) ?? 0);
  const mapped = [...roles].filter((role) => role in STANDARD_ROLES).toSorted();
  const sorted = cells.toSorted(byName).flatMap(([name, ref]): PlainValue[] => [textString(name), ref]);
  pdf.assign(
    root,
    dict(pdf, {
      Type: 'StructTreeRoot',
      K: tops,
      ...parents.entries(pdf),
      RoleMap:
        mapped.length > 0
          ? Object.fromEntries(mapped.map((role) => [role, STANDARD_ROLES[role]]))
          : undefined,
      IDTree: sorted.length > 0 ? add(pdf, { Names: sorted }) : undefined,
    }),
  );
}

/** What an element is written with, beside what it says itself. */
interface Surroundings {
  readonly parent: PdfRef;
  readonly kids: readonly PlainValue[];
  /** The page of its first content, which its other content need not name again. */
  readonly page: number | undefined;
  readonly name: string | undefined;
  readonly names: CellNames;
}

function entryOf(pdf: Pdf, element: StructureElement, around: Surroundings): PdfDict {
  const { parent, kids, page, name, names } = around;
  const entry = dict(pdf, { S: element.role, P: parent });
  for (const key of ['Lang', 'Alt', 'ActualText', 'E', 'A']) {
    const value = get(element.dict, key);
    if (value !== undefined) set(entry, key, key === 'A' ? withNewHeaders(value, names) : value);
  }
  if (name !== undefined) set(entry, 'ID', textString(name));
  if (page !== undefined) set(entry, 'Pg', refTo(page));
  const [only] = kids;
  if (only !== undefined) set(entry, 'K', kids.length === 1 ? only : kids);
  return entry;
}

const byName = ([a]: readonly [string, PdfRef], [b]: readonly [string, PdfRef]): number => (a < b ? -1 : 1);

const keyOf = (page: PdfDict, at: number): number => numberOf(get(page, 'StructParents')) ?? at;
