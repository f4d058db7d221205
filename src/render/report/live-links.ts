/** Links of an article into itself: they lead to the chapters of its report, and are plain words where none is meant. */
import type { ElementContent } from 'hast';

/** From so many characters on an id may be cut from a longer heading. */
const MIN_CUT_CHARACTERS = 50;

/** The same elements, links in them to places that are there: `#1-why-it-leaks` of GitHub is `#s-1-why-it-leaks`. */
export function withLiveLinks(body: readonly ElementContent[]): ElementContent[] {
  const ids = new Set<string>();
  for (const node of body) collect(node, ids);
  const keys = new Map([...ids].toReversed().map((id) => [keyOf(id), id]));
  const placeOf = (href: string): string | undefined => {
    const told = decoded(href.slice(1));
    if (ids.has(told)) return told;
    const key = keyOf(told);
    if (key === '') return undefined;
    const near = (id: string): boolean =>
      id.startsWith(`${key}-`) || (id.length >= MIN_CUT_CHARACTERS && key.startsWith(id));
    return keys.get(key) ?? [...keys].find(([id]) => near(id))?.[1];
  };
  return body.flatMap((node) => live(node, placeOf));
}

function collect(node: ElementContent, ids: Set<string>): void {
  if (node.type !== 'element') return;
  if (typeof node.properties['id'] === 'string') ids.add(node.properties['id']);
  for (const child of node.children) collect(child, ids);
}

function live(node: ElementContent, placeOf: (href: string) => string | undefined): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap((child) => live(child, placeOf));
  const { href } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#'))
    return [{ ...node, children }];
  const place = placeOf(href);
  return place === undefined
    ? children
    : [{ ...node, properties: { ...node.properties, href: `#${place}` }, children }];
}

/** The words of a place: ids of ours that begin with a number have a letter before it. */
const keyOf = (id: string): string =>
  (
    id
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .join('-')
    .replace(/^s-(?=\p{N})/u, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
