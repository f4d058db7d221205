/** The parts of a document as trees of XML. */
import { createRequire } from 'node:module';
import type { Document, Element, Node } from '@xmldom/xmldom';

export type { Document, Element } from '@xmldom/xmldom';

type XmlDom = Pick<typeof import('@xmldom/xmldom'), 'DOMParser' | 'XMLSerializer'>;

// Required where it is needed: few articles are documents, and a program that is compiled from a cache cannot import.
const library = (): XmlDom => createRequire(import.meta.url)('@xmldom/xmldom') as XmlDom;

/** The tree of a part. Throws for what is no XML, and for definitions of entities, which no document has. */
export function parseXml(bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError('Unexpected definitions in a part, expected none');
  const { DOMParser } = library();
  return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
}

/** What the parser complains of makes a part unreadable, but for what it only warns of. */
function refuse(level: string, said: string): void {
  if (level !== 'warning') throw new SyntaxError(said);
}

/** A tree as bytes. */
export function writtenXml(document: Document): Uint8Array {
  const { XMLSerializer } = library();
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements directly in another; all, or those of one name. */
export function childrenOf(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  // From one to the next: the list of children is counted anew at each access.
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.tagName === name)) found.push(node);
  return found;
}

/** The first element at the end of a path of names: `w:pPr`, `w:numPr`, `w:ilvl`. */
export function childOf(parent: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce((at: Element | undefined, name) => childrenOf(at, name)[0], parent);
}

/** All elements of some names in a tree, in order. */
export function elementsOf(root: Document | Element, ...names: readonly string[]): Element[] {
  const wanted = new Set(names);
  const found: Element[] = [];
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue;
      if (wanted.has(node.tagName)) found.push(node);
      visit(node);
    }
  };
  visit(root);
  return found;
}

/** The nearest element above of one of these names. */
export function closest(element: Element, ...names: readonly string[]): Element | undefined {
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode)
    if (names.includes(at.tagName)) return at;
  return undefined;
}

/** What an element says: `<w:ilvl w:val="1"/>` → `1`; undefined where there is no element or it says nothing. */
export const valueOf = (element: Element | undefined): string | undefined =>
  element?.getAttribute('w:val') ?? undefined;

/** True for an element that switches something on, as `<w:b/>` does and `<w:b w:val="0"/>` does not. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '');

/** The words in an element. */
export const wordsIn = (element: Element): string =>
  elementsOf(element, 'w:t')
    .map((text) => text.textContent ?? '')
    .join('');

const XML = 'http://www.w3.org/XML/1998/namespace';

/** A new element of Word in the document of another, with its attributes: `w:val` of `3`. */
export function made(
  beside: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const document = beside.ownerDocument;
  const space = beside.lookupNamespaceURI('w');
  if (!document || space === null) throw new SyntaxError('Unexpected part without the names of Word');
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttributeNS(key.startsWith('xml:') ? XML : space, key, value);
  return element;
}

/** Puts what is in an element in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}
