/** Visits the nodes of an mdast tree. */
import type { Root, RootContent } from 'mdast';

/** A node of mdast, or the tree itself. */
export type Mdast = Root | RootContent;

/** Calls `visit` for a node and all below it, in their order. */
export function walk(node: Mdast, visit: (node: Mdast) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
