/** The tree of a page: its elements and runs of text, each with its place in the saved file. */

/** A page's node. */
export type HtmlNode = HtmlElement | HtmlText;

/** An element; `start` and `end` are offsets, both -1 where the file leaves it out and the parser supplies it. */
export interface HtmlElement {
  readonly type: 'element';
  /** In small letters. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
  readonly start: number;
  readonly end: number;
}

/** A run of text, entities decoded; the file has it between `start` and `end`. */
export interface HtmlText {
  readonly type: 'text';
  readonly value: string;
  readonly parent: HtmlElement;
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute, entities decoded, and where it stands, without its quotes. */
export interface Attribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute; empty when the element has none of that name. */
export const attr = (element: HtmlElement, name: string): string => element.attributes.get(name)?.value ?? '';

/** What authors of pages call an element: its class and id. */
export const nameOf = (element: HtmlElement): string =>
  `${attr(element, 'class')} ${attr(element, 'id')}`.trim();

/** Visits a node and all below it, in order; what is below is left out where the visitor answers `false`. */
export function visit(node: HtmlNode, visitor: (node: HtmlNode) => boolean | void): void {
  if (visitor(node) === false || node.type === 'text') return;
  for (const child of node.children) visit(child, visitor);
}

/** All elements below a node that fit, in order, the node itself first where it does. */
export function elementsIn(node: HtmlNode, fits: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  visit(node, (inner) => {
    if (inner.type === 'element' && fits(inner)) found.push(inner);
  });
  return found;
}

/** An element's words with single spaces; `skip` tells which nodes are left out. */
export function wordsOf(node: HtmlNode, skip: (node: HtmlNode) => boolean = () => false): string {
  const parts: string[] = [];
  visit(node, (inner) => {
    if (skip(inner)) return false;
    if (inner.type === 'text') parts.push(inner.value);
    else if (BLOCKS.has(inner.tag) || inner.tag === 'br') parts.push(' ');
    return true;
  });
  return parts
    .join('')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** The nearest element above that fits. */
export function closest(node: HtmlNode, fits: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (let at = node.parent; at; at = at.parent) if (fits(at)) return at;
  return undefined;
}

/** True when one node is another or stands above it. */
export function holds(node: HtmlNode, other: HtmlNode): boolean {
  for (let at: HtmlNode | undefined = other; at; at = at.parent) if (at === node) return true;
  return false;
}

/** Elements that begin on a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for an element that holds one of those. */
export const hasBlocks = (element: HtmlElement): boolean =>
  element.children.some((child) => child.type === 'element' && (BLOCKS.has(child.tag) || hasBlocks(child)));
