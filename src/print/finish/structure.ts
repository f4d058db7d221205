/** Writes the structure of a PDF: its parts, the way back from pages to parts, the names of cells. */
import type { PdfPage } from '../../pdf/pages.ts';
import { eachPart, type Kid, type Part } from '../../pdf/structure.ts';
import {
  add,
  dict,
  dictOf,
  isBytes,
  isRef,
  type Dict,
  type Pdf,
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
  const root = dictOf(pdf, pdf.trailer.get('Root')).get('StructTreeRoot');
  if (!isRef(root)) return;
  const keys = new Map(pages.map(({ ref, dict: page }, at) => [ref, keyOf(page, at)]));
  const drawn = new Map<number, Value[]>();
  const annotations = new Map<number, Ref>();
  const roles = new Set<string>();
  const names = namesOf(structure);
  const cells: [string, Ref][] = [];
  let free = Math.max(-1, ...keys.values()) + 1;

  const write = (part: Part, above: Ref): Ref => {
    const ref = part.ref > 0 ? { ref: part.ref } : add(pdf, null);
    roles.add(part.role);
    const page = part.kids.find(({ kind }) => kind === 'drawn');
    const own = page?.kind === 'drawn' ? page.page : undefined;
    const kids = part.kids.map((kid) => written(kid, ref, own));
    const entry: Dict = new Map<string, Value>([
      ['S', part.role],
      ['P', above],
    ]);
    for (const key of ['Lang', 'Alt', 'ActualText', 'E', 'A']) {
      const value = part.dict.get(key);
      if (value !== undefined) entry.set(key, key === 'A' ? renamed(value, names) : value);
    }
    const name = nameIn(part, names);
    if (name !== undefined) {
      entry.set('ID', { bytes: name });
      cells.push([name, ref]);
    }
    if (own !== undefined) entry.set('Pg', { ref: own });
    const [only] = kids;
    if (only !== undefined) entry.set('K', kids.length === 1 ? only : kids);
    pdf.objects.set(ref.ref, entry);
    return ref;
  };
  const written = (kid: Kid, above: Ref, own: number | undefined): Value => {
    if (kid.kind === 'part') return write(kid, above);
    if (kid.kind === 'annotation') {
      annotations.set(free, above);
      dictOf(pdf, kid.object).set('StructParent', free);
      free += 1;
      return dict({ Type: 'OBJR', Pg: { ref: kid.page }, Obj: kid.object });
    }
    const key = keys.get(kid.page) ?? 0;
    const list = drawn.get(key) ?? [];
    while (list.length < kid.id) list.push(null);
    list[kid.id] = above;
    drawn.set(key, list);
    return kid.page === own ? kid.id : dict({ Type: 'MCR', Pg: { ref: kid.page }, MCID: kid.id });
  };

  const tops = structure.map((part) => write(part, root));
  for (const { ref, dict: page } of pages) page.set('StructParents', keys.get(ref) ?? 0);
  const numbers = [...keys.values()].toSorted((a, b) => a - b);
  const nums = [
    ...numbers.flatMap((key): Value[] => [key, drawn.get(key) ?? []]),
    ...[...annotations].flatMap(([key, ref]): Value[] => [key, ref]),
  ];
  const map = [...roles].filter((role) => role in KNOWN).toSorted();
  pdf.objects.set(
    root.ref,
    dict({
      Type: 'StructTreeRoot',
      K: tops,
      ParentTree: add(pdf, dict({ Nums: nums })),
      ParentTreeNextKey: free,
      RoleMap: map.length > 0 ? dict(Object.fromEntries(map.map((role) => [role, KNOWN[role]]))) : undefined,
      IDTree:
        cells.length > 0
          ? add(
              pdf,
              dict({
                Names: cells.toSorted(byName).flatMap(([name, ref]): Value[] => [{ bytes: name }, ref]),
              }),
            )
          : undefined,
    }),
  );
}

const byName = ([a]: readonly [string, Ref], [b]: readonly [string, Ref]): number => (a < b ? -1 : 1);

const keyOf = (page: Dict, at: number): number => {
  const key = page.get('StructParents');
  return typeof key === 'number' ? key : at;
};

/** New names of the cells that others name as their headers, in reading order. */
function namesOf(structure: readonly Part[]): Map<string, string> {
  const named = new Set<string>();
  const inOrder: string[] = [];
  eachPart(structure, ({ dict: one }) => {
    for (const header of headersIn(one.get('A'))) named.add(header);
    const id = one.get('ID');
    if (isBytes(id)) inOrder.push(id.bytes);
  });
  return new Map(
    inOrder.filter((id) => named.has(id)).map((id, at) => [id, `cell${String(at + 1).padStart(6, '0')}`]),
  );
}

function nameIn({ dict: one }: Part, names: ReadonlyMap<string, string>): string | undefined {
  const id = one.get('ID');
  return isBytes(id) ? names.get(id.bytes) : undefined;
}

const headersIn = (attributes: Value | undefined): string[] =>
  (Array.isArray(attributes) ? attributes : [attributes]).flatMap((one) => {
    const headers = one instanceof Map ? one.get('Headers') : undefined;
    return Array.isArray(headers) ? headers.flatMap((header) => (isBytes(header) ? [header.bytes] : [])) : [];
  });

function renamed(attributes: Value, names: ReadonlyMap<string, string>): Value {
  if (Array.isArray(attributes)) return attributes.map((one) => renamed(one, names));
  if (!(attributes instanceof Map)) return attributes;
  const headers = attributes.get('Headers');
  if (!Array.isArray(headers)) return attributes;
  return new Map([
    ...attributes,
    ['Headers', headers.flatMap((one) => (isBytes(one) ? [{ bytes: names.get(one.bytes) ?? '' }] : []))],
  ]);
}
