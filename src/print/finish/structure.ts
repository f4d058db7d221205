/** Writes the structure of a PDF: its parts, the way back from pages to parts, the names of cells. */
import type { PdfPage } from '../../pdf/pages.ts';
import { eachPart, type Kid, type Part } from '../../pdf/structure.ts';
import {
  add,
  bytesOf,
  catalogueOf,
  dict,
  dictOf,
  get,
  isDict,
  isList,
  isRef,
  numberOf,
  refTo,
  set,
  textString,
  type Dict,
  type Pdf,
  type Plain,
  type Ref,
  type Value,
} from '../../pdf/value.ts';

/** What roles of later versions are in those that all readers know. */
const KNOWN: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

/** Replaces the structure of a PDF. Cells are named by their order: Chromium names them by what it did before. */
export function writeStructure(pdf: Pdf, pages: readonly PdfPage[], structure: readonly Part[]): void {
  const root = get(catalogueOf(pdf), 'StructTreeRoot');
  if (!isRef(root)) return;
  const keys = new Map(pages.map(({ ref, dict: page }, at) => [ref, keyOf(page, at)]));
  const drawn = new Map<number, (Ref | null)[]>();
  const annotations = new Map<number, Ref>();
  const roles = new Set<string>();
  const names = namesOf(structure);
  const cells: [string, Ref][] = [];
  let free = Math.max(-1, ...keys.values()) + 1;

  const write = (part: Part, above: Ref): Ref => {
    const ref = part.ref > 0 ? refTo(part.ref) : pdf.nextRef();
    roles.add(part.role);
    const page = part.kids.find(({ kind }) => kind === 'drawn');
    const own = page?.kind === 'drawn' ? page.page : undefined;
    const kids = part.kids.map((kid) => written(kid, ref, own));
    const entry = dict(pdf, { S: part.role, P: above });
    for (const key of ['Lang', 'Alt', 'ActualText', 'E', 'A']) {
      const value = get(part.dict, key);
      if (value !== undefined) set(entry, key, key === 'A' ? renamed(value, names) : value);
    }
    const name = nameIn(part, names);
    if (name !== undefined) {
      set(entry, 'ID', textString(name));
      cells.push([name, ref]);
    }
    if (own !== undefined) set(entry, 'Pg', refTo(own));
    const [only] = kids;
    if (only !== undefined) set(entry, 'K', kids.length === 1 ? only : kids);
    pdf.assign(ref, entry);
    return ref;
  };
  const written = (kid: Kid, above: Ref, own: number | undefined): Plain => {
    if (kid.kind === 'part') return write(kid, above);
    if (kid.kind === 'annotation') {
      annotations.set(free, above);
      set(dictOf(pdf, kid.object), 'StructParent', free);
      free += 1;
      return { Type: 'OBJR', Pg: refTo(kid.page), Obj: kid.object };
    }
    const key = keys.get(kid.page) ?? 0;
    const list = drawn.get(key) ?? [];
    while (list.length < kid.id) list.push(null);
    list[kid.id] = above;
    drawn.set(key, list);
    return kid.page === own ? kid.id : { Type: 'MCR', Pg: refTo(kid.page), MCID: kid.id };
  };

  const tops = structure.map((part) => write(part, root));
  for (const { ref, dict: page } of pages) set(page, 'StructParents', keys.get(ref) ?? 0);
  const numbers = [...keys.values()].toSorted((a, b) => a - b);
  const nums = [
    ...numbers.flatMap((key): Plain[] => [key, drawn.get(key) ?? []]),
    ...[...annotations].flatMap(([key, ref]): Plain[] => [key, ref]),
  ];
  const map = [...roles].filter((role) => role in KNOWN).toSorted();
  const sorted = cells.toSorted(byName).flatMap(([name, ref]): Plain[] => [textString(name), ref]);
  pdf.assign(
    root,
    dict(pdf, {
      Type: 'StructTreeRoot',
      K: tops,
      ParentTree: add(pdf, { Nums: nums }),
      ParentTreeNextKey: free,
      RoleMap: map.length > 0 ? Object.fromEntries(map.map((role) => [role, KNOWN[role]])) : undefined,
      IDTree: sorted.length > 0 ? add(pdf, { Names: sorted }) : undefined,
    }),
  );
}

const byName = ([a]: readonly [string, Ref], [b]: readonly [string, Ref]): number => (a < b ? -1 : 1);

const keyOf = (page: Dict, at: number): number => numberOf(get(page, 'StructParents')) ?? at;

/** New names of the cells that others name as their headers, in reading order. */
function namesOf(structure: readonly Part[]): Map<string, string> {
  const named = new Set<string>();
  const inOrder: string[] = [];
  eachPart(structure, ({ dict: one }) => {
    for (const header of headersIn(get(one, 'A'))) named.add(header);
    const id = bytesOf(get(one, 'ID'));
    if (id !== undefined) inOrder.push(id);
  });
  return new Map(
    inOrder.filter((id) => named.has(id)).map((id, at) => [id, `cell${String(at + 1).padStart(6, '0')}`]),
  );
}

const nameIn = ({ dict: one }: Part, names: ReadonlyMap<string, string>): string | undefined =>
  names.get(bytesOf(get(one, 'ID')) ?? '');

const headersIn = (attributes: Value | undefined): string[] => {
  if (isList(attributes)) return attributes.asArray().flatMap(headersIn);
  const headers = isDict(attributes) ? get(attributes, 'Headers') : undefined;
  return isList(headers) ? headers.asArray().map((header) => bytesOf(header) ?? '') : [];
};

function renamed(attributes: Value, names: ReadonlyMap<string, string>): Plain {
  if (isList(attributes)) return attributes.asArray().map((one) => renamed(one, names));
  if (!isDict(attributes) || !isList(get(attributes, 'Headers'))) return attributes;
  const own = attributes.clone();
  set(
    own,
    'Headers',
    headersIn(attributes).map((header) => textString(names.get(header) ?? '')),
  );
  return own;
}
