/** Ids as they are printed: Chromium writes them into a PDF as names, which may have 127 characters of ASCII. */
import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';

/** The id of a place in a PDF: its own, where that may be a name there. */
export const anchorOf = (id: string): string =>
  /^[\x21-\x7e]{1,100}$/.test(id) ? id : `p-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;

/** The same elements with ids, and links to them, that may be names in a PDF. */
export function anchored(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { id, href } = node.properties;
  const properties = {
    ...node.properties,
    ...(typeof id === 'string' && { id: anchorOf(id) }),
    ...(typeof href === 'string' && href.startsWith('#') && { href: `#${anchorOf(localId(href))}` }),
  };
  return { ...node, properties, children: node.children.map(anchored) };
}

function localId(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
