/** HTML to the tree of a page, with the parser of the standard. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import type { Attribute, HtmlElement, HtmlNode, HtmlText } from './dom.ts';
import { MAX_DEPTH, MAX_ELEMENTS, overloaded, tooDeep } from './limits.ts';

type Map5 = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;
type Node5 = DefaultTreeAdapterTypes.ChildNode;
type Element5 = DefaultTreeAdapterTypes.Element;

/** The root element of a page. Throws `read:too-deep` for what is larger or deeper than any page. */
export function parsePage(text: string): HtmlElement {
  const refused = overloaded(text);
  if (refused) throw refused;
  const document = parse<Map5>(text, {
    sourceCodeLocationInfo: true,
    // What stands for those without scripts is read: lazy images are written there.
    scriptingEnabled: false,
    treeAdapter: bounded(),
  });
  const root = document.childNodes.find((node): node is Element5 => 'tagName' in node);
  if (!root) throw new TypeError('Unexpected document without a root, expected one of the parser');
  return elementOf(root, undefined, text);
}

/** The parser's own tree, which stops growing at the bounds. */
function bounded(): TreeAdapter<Map5> {
  let [depth, elements] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw tooDeep('page of too many elements', `at most ${MAX_ELEMENTS}`);
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      depth += 1;
      if (depth > MAX_DEPTH)
        throw tooDeep('page nested too deep', `at most ${MAX_DEPTH} elements in each other`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

function elementOf(element: Element5, parent: HtmlElement | undefined, text: string): HtmlElement {
  const { sourceCodeLocation: place } = element;
  const children: HtmlNode[] = [];
  const own: HtmlElement = {
    type: 'element',
    tag: element.tagName.toLowerCase(),
    attributes: element.attrs.length === 0 ? NONE : attributesOf(element, text),
    children,
    parent,
    start: place?.startOffset ?? -1,
    end: place?.endOffset ?? -1,
  };
  for (const child of element.childNodes) {
    const node = nodeOf(child, own, text);
    if (node) children.push(node);
  }
  return own;
}

/** Most elements have no attributes. */
const NONE: ReadonlyMap<string, Attribute> = new Map();

function attributesOf({ attrs, sourceCodeLocation: place }: Element5, text: string): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  for (const attr of attrs)
    if (!attributes.has(attr.name))
      attributes.set(attr.name, attributeAt(attr, place?.attrs?.[attr.name], text));
  return attributes;
}

function nodeOf(node: Node5, parent: HtmlElement, text: string): HtmlNode | undefined {
  if ('tagName' in node) return elementOf(node, parent, text);
  if (node.nodeName !== '#text' || !('value' in node)) return undefined;
  const { startOffset: start = -1, endOffset: end = -1 } = node.sourceCodeLocation ?? {};
  return { type: 'text', value: node.value, parent, start, end } satisfies HtmlText;
}

function attributeAt(
  { name, value }: { readonly name: string; readonly value: string },
  place: { readonly startOffset: number; readonly endOffset: number } | undefined,
  text: string,
): Attribute {
  if (!place) return { value, start: -1, end: -1 };
  const { startOffset, endOffset } = place;
  const quote = text[endOffset - 1];
  const begin = startOffset + name.length + 2;
  // As nearly all are written: name, sign, quotes.
  if ((quote === '"' || quote === "'") && text[begin - 2] === '=' && text[begin - 1] === quote)
    return { value, start: Math.min(begin, endOffset - 1), end: endOffset - 1 };
  const raw = text.slice(startOffset, endOffset);
  const lead = /^[^=]*=\s*(["']?)/.exec(raw);
  const start = startOffset + (lead?.[0].length ?? raw.length);
  return { value, start, end: Math.max(start, endOffset - (lead?.[1]?.length ?? 0)) };
}
