/** Names the cells of tables that others refer to as their headers. */
import { eachElement, type StructureElement } from '../../pdf/structure.ts';
import {
  bytesOf,
  get,
  isDict,
  isList,
  set,
  textString,
  type PdfValue,
  type PlainValue,
} from '../../pdf/value.ts';

/** New names by Chromium's, which depend on what it did before. */
export type CellNames = ReadonlyMap<string, string>;

/** Names of the cells that others refer to, in reading order: `cell000001` for the first. */
export function cellNames(structure: readonly StructureElement[]): CellNames {
  const referred = new Set<string>();
  const ids: string[] = [];
  eachElement(structure, ({ dict }) => {
    for (const header of headersIn(get(dict, 'A'))) referred.add(header);
    const id = bytesOf(get(dict, 'ID'));
    if (id !== undefined) ids.push(id);
  });
  return new Map(
    ids.filter((id) => referred.has(id)).map((id, at) => [id, `cell${String(at + 1).padStart(6, '0')}`]),
  );
}

/** The new name of a cell; undefined for an element that nothing refers to. */
export const nameOfCell = ({ dict }: StructureElement, names: CellNames): string | undefined =>
  names.get(bytesOf(get(dict, 'ID')) ?? '');

/** Attributes whose headers have their new names. */
export function withNewHeaders(attributes: PdfValue, names: CellNames): PlainValue {
  if (isList(attributes)) return attributes.asArray().map((item) => withNewHeaders(item, names));
  if (!isDict(attributes) || !isList(get(attributes, 'Headers'))) return attributes;
  const renamed = attributes.clone();
  const headers = headersIn(attributes).map((header) => textString(names.get(header) ?? ''));
  set(renamed, 'Headers', headers);
  return renamed;
}

function headersIn(attributes: PdfValue | undefined): string[] {
  if (isList(attributes)) return attributes.asArray().flatMap(headersIn);
  const headers = isDict(attributes) ? get(attributes, 'Headers') : undefined;
  return isList(headers) ? headers.asArray().map((header) => bytesOf(header) ?? '') : [];
}
