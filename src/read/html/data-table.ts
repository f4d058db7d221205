/** Tables of data as tables of mdast: cells that span are repeated as empty ones, so that every row has all columns. */
import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';
import { spanOf } from '../../text/phrase.ts';
import { attr, BLOCKS, elementsIn, type HtmlElement, type HtmlNode } from './dom.ts';
import { phrasingOf } from './inline.ts';
import type { PageConversion } from './page.ts';
import { cellsOf, rowsOf } from './layout-table.ts';

/** Most columns that a cell may span: more is a mistake of the page. */
const MAX_SPAN_COLUMNS = 50;

/** A table with its caption above it; nothing when all its cells are empty. */
export function tableOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const rows = rowsOf(element).flatMap((row) => rowOf(row, page));
  const columns = Math.max(0, ...rows.map(({ children }) => children.length));
  const said = rows.filter(({ children }) => children.some((cell) => cell.children.length > 0));
  const position = spanOf(said);
  const caption = element.children.flatMap((child) =>
    child.type === 'element' && child.tag === 'caption' ? captionOf(child, page) : [],
  );
  if (!position) return caption;
  const children = said.map((row) => ({
    ...row,
    children: [...row.children, ...empty(columns - row.children.length, row)],
  }));
  return [
    { type: 'table', align: Array.from({ length: columns }, () => null), children, position },
    ...caption,
  ];
}

function captionOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const children = phrasingOf([element], page);
  const position = spanOf(children);
  return position ? [{ type: 'paragraph', children, data: { caption: true }, position }] : [];
}

function rowOf(row: HtmlElement, page: PageConversion): TableRow[] {
  if (page.skip(row)) return [];
  const cells = cellsOf(row)
    .filter((cell) => !page.skip(cell))
    .flatMap((cell) => {
      const span = Math.min(MAX_SPAN_COLUMNS, Math.max(1, Number.parseInt(attr(cell, 'colspan'), 10) || 1));
      return [cellOf(cell, page), ...empty(span - 1, page.at(cell))];
    });
  const position = spanOf(cells.filter(({ children }) => children.length > 0));
  return position ? [{ type: 'tableRow', children: cells, position }] : [];
}

function cellOf(cell: HtmlElement, page: PageConversion): TableCell {
  const children = phrasingOf(lines(cell), page).map((child): PhrasingContent =>
    child.type === 'break'
      ? { type: 'text', value: ' ', ...(child.position && { position: child.position }) }
      : child,
  );
  const position = spanOf(children);
  return { type: 'tableCell', children, ...(position ? { position } : page.at(cell)) };
}

/** What is in a cell, its paragraphs one after the other. */
function lines(cell: HtmlElement): HtmlNode[] {
  if (elementsIn(cell, (element) => element !== cell && BLOCKS.has(element.tag)).length === 0)
    return [...cell.children];
  return cell.children.flatMap((child): HtmlNode[] => {
    if (child.type === 'text' || !BLOCKS.has(child.tag)) return [child];
    // A blank, with no place of its own, between two paragraphs.
    return [
      { type: 'text', value: ' ', parent: cell, start: child.start, end: child.start },
      ...lines(child),
    ];
  });
}

const empty = (count: number, { position }: { readonly position?: Position | undefined }): TableCell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({
    type: 'tableCell',
    children: [],
    ...(position && { position }),
  }));
