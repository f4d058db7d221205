/** The parts of a document as trees of XML that can be changed where they stand. */
import { createRequire } from 'node:module';
import type { Element, Node } from '@xmldom/xmldom';

/**
 * An element; it is changed in place, so that a change costs the same in a paragraph of any length. One without a tag is
 * not written: only what is in it.
 */
export interface XmlElement {
  tag: string;
  readonly attributes: Map<string, string>;
  children: (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
}

type XmlDom = Pick<typeof import('@xmldom/xmldom'), 'DOMParser'>;

/** The root of a part. Throws for what is no XML, and for definitions of entities, which no document has. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError('Unexpected definitions in a part, expected none');
  // Required where it is needed: few articles are documents, and a program that is compiled from a cache cannot import.
  const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as XmlDom;
  const { documentElement } = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
  if (!documentElement) throw new SyntaxError('Unexpected part without a root');
  return elementOf(documentElement, undefined);
}

/** What the parser complains of makes a part unreadable, but for what it only warns of. */
function refuse(level: string, said: string): void {
  if (level !== 'warning') throw new SyntaxError(said);
}

function elementOf(element: Element, parent: XmlElement | undefined): XmlElement {
  const attributes = new Map(Array.from(element.attributes, ({ name, value }) => [name, value]));
  const own: XmlElement = { tag: element.tagName, attributes, children: [], parent };
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) own.children.push(elementOf(node as Element, own));
    else if (node.nodeType === TEXT || node.nodeType === CDATA) own.children.push(node.nodeValue ?? '');
  }
  return own;
}

const [ELEMENT, TEXT, CDATA] = [1, 3, 4];

/** A tree as bytes. */
export const writtenXml = (root: XmlElement): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${written(root)}`);

function written({ tag, attributes, children }: XmlElement): string {
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : written(child)))
    .join('');
  if (tag === '') return inside;
  const said = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<${tag}${said}>${inside}</${tag}>`;
}

/** Text as XML has it; HTML has it the same way. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The elements directly in another; all, or those of one name. */
export const childrenOf = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).flatMap((child): XmlElement[] => {
    if (typeof child === 'string') return [];
    if (child.tag === '') return childrenOf(child, name);
    return name === undefined || child.tag === name ? [child] : [];
  });

/** The first element at the end of a path of names: `w:pPr`, `w:numPr`, `w:ilvl`. */
export const childOf = (
  parent: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined => names.reduce(firstOf, parent);

const firstOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.tag === name);

/** All elements of some names in a tree, in order. */
export function elementsOf(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const wanted = new Set(names);
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (wanted.has(child.tag)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** The nearest element above of one of these names. */
export function closest(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (let at = element.parent; at; at = at.parent) if (names.includes(at.tag)) return at;
  return undefined;
}

/** What an element says: `<w:ilvl w:val="1"/>` → `1`; undefined where there is no element or it says nothing. */
export const valueOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes.get('w:val');

/** True for an element that switches something on, as `<w:b/>` does and `<w:b w:val="0"/>` does not. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '');

/** All text in an element. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** The words that Word shows in an element. */
export const wordsIn = (element: XmlElement): string => elementsOf(element, 'w:t').map(textIn).join('');

/** A new element in another, with its attributes: `w:val` of `3`. */
export const made = (
  parent: XmlElement,
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({ tag, attributes: new Map(Object.entries(attributes)), children: [], parent });

/** Leaves what is in an element, without it. */
export function unwrap(element: XmlElement): void {
  element.tag = '';
}

/** Takes an element out, with all that is in it. */
export function remove(element: XmlElement): void {
  element.tag = '';
  element.children = [];
}
