/** A table or a list of HTML in a text that is no page, as blocks with places in that text. */
import type { RootContent, TableRow } from 'mdast';
import type { Position } from 'unist';
import type { Locate } from '../locator.ts';
import { blocksOf } from './blocks.ts';
import { tableOf } from './data-table.ts';
import { elementsIn } from './dom.ts';
import { hiddenIn } from './hidden.ts';
import { isDataTable } from './layout-table.ts';
import { pageOf } from './page.ts';
import { parsePage } from './parse.ts';

/** A reader of the table or list in a range of a text; undefined for a table that lays out, and for what says nothing. */
export const fragmentReader =
  (text: string, place: Locate) =>
  (start: number, end: number): RootContent[] | undefined => {
    const slice = text.slice(start, end);
    const root = parsePage(slice);
    const [element] = elementsIn(root, ({ tag }) => ['table', 'ul', 'ol'].includes(tag));
    if (!element || (element.tag === 'table' && !isDataTable(element))) return undefined;
    const hidden = hiddenIn(root);
    const page = pageOf({
      text: slice,
      skip: (node) => hidden.has(node),
      unseen: (node) => hidden.has(node),
      base: undefined,
      isSaved: true,
      notes: { elements: new Map(), ids: new Map(), bare: new Map() },
      says: () => undefined,
      joins: () => undefined,
      hides: () => undefined,
    });
    const blocks = element.tag === 'table' ? tableOf(element, page) : blocksOf([element], page);
    const moved = ({ start: from, end: to }: Position): Position =>
      place(start + (from.offset ?? 0), start + (to.offset ?? 0));
    return blocks.length > 0 ? blocks.map((block) => movedNode(block, moved)) : undefined;
  };

/** A node with other places; it may stand in a tree more than once. */
function movedNode<T extends RootContent>(node: T, moved: (position: Position) => Position): T {
  const children =
    'children' in node ? { children: node.children.map((child) => movedNode(child, moved)) } : {};
  const written = node.type === 'tableRow' ? (node as TableRow).data?.written : undefined;
  return {
    ...node,
    ...children,
    ...(written && { data: { written: written.map((row) => movedNode(row, moved)) } }),
    ...(node.position && { position: moved(node.position) }),
  };
}
