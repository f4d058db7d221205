/** Simplifies the attributes of structure elements. */
import {
  dict,
  get,
  isDict,
  listOf,
  nameOf,
  numberOf,
  remove,
  set,
  type Pdf,
  type PdfDict,
} from '../../pdf/value.ts';

/**
 * The dictionary of an element with one dictionary of attributes for each owner, without spans of one row or column; a
 * header cell says what it heads.
 */
export function plainAttributes(pdf: Pdf, element: PdfDict, role: string): PdfDict {
  const byOwner = new Map<string, PdfDict>();
  const ownedBy = (owner: string): PdfDict => {
    const attributes = byOwner.get(owner) ?? dict(pdf, { O: owner });
    byOwner.set(owner, attributes);
    return attributes;
  };
  for (const attributes of listOf(pdf, get(element, 'A'))) {
    if (!isDict(attributes)) continue;
    const merged = ownedBy(nameOf(get(attributes, 'O')) ?? '');
    for (const [key, value] of attributes.entries()) {
      const isDefault = /^(?:Row|Col)Span$/.test(nameOf(key) ?? '') && numberOf(value) === 1;
      if (!isDefault) merged.set(key, value);
    }
  }
  if (role === 'TH' && get(ownedBy('Table'), 'Scope') === undefined) set(ownedBy('Table'), 'Scope', 'Column');
  // A dictionary that has its owner only says nothing.
  const said = [...byOwner.values()].filter((attributes) => attributes.keys().length > 1);
  const plain = element.clone();
  remove(plain, 'A');
  const [only] = said;
  if (only) set(plain, 'A', said.length === 1 ? only : said);
  return plain;
}
