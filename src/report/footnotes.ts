/** Finds footnotes and the marks that refer to them. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Support } from '../outline/outline.ts';

/** Definitions of footnotes by label. */
export type Footnotes = ReadonlyMap<string, FootnoteDefinition>;

/** The footnotes of an article. Of two with the same label the first counts. */
export function footnotesOf(tree: Root): Footnotes {
  const found = new Map<string, FootnoteDefinition>();
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

/** Labels of the notes that blocks refer to, each once, in the order of the marks. */
export function noteLabelsIn(node: unknown): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === 'object') {
      if ('type' in node && node.type === 'footnoteReference' && 'identifier' in node)
        found.add(String(node.identifier));
      else Object.entries(node).forEach(([key, value]) => key !== 'position' && walk(value));
    }
  };
  walk(node);
  return [...found];
}

/** The supports of the outline that lie inside a footnote. */
export const noteSupports = ({ position }: FootnoteDefinition, supports: readonly Support[]): Support[] =>
  supports.filter(
    (support) =>
      (support.position.start.offset ?? 0) >= (position?.start.offset ?? 0) &&
      (support.position.end.offset ?? 0) <= (position?.end.offset ?? 0),
  );
