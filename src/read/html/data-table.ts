/** Tables of data on pages: their cells for the grid, their captions, what is in a cell as one line. */
import type { PhrasingContent, RootContent } from 'mdast';
import { spanOf } from '../../text/phrase.ts';
import type { SourceCell, SourceRow } from '../table/grid.ts';
import { tableFrom } from '../table/table.ts';
import { attr, BLOCKS, elementsIn, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import { phrasingOf } from './inline.ts';
import type { PageConversion } from './page.ts';
import { cellsOf, rowsOf } from './layout-table.ts';

/** Most columns that a cell may span: more is a mistake of the page. */
const MAX_SPAN_COLUMNS = 50;

/** A table with its caption behind it, then what stands below all its columns; nothing when all its cells are empty. */
export function tableOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const found = tableFrom(sectionsOf(element).flatMap((rows) => sectionRows(rows, page)));
  const captions = element.children.flatMap((child) =>
    child.type === 'element' && child.tag === 'caption' ? [phrasingOf([child], page)] : [],
  );
  const own = captions.flatMap((children) => paragraphOf(children, { caption: true }));
  if (!found) return own;
  const titles = joined(found.titles);
  return [
    found.table,
    ...own,
    ...paragraphOf(titles, { caption: true }),
    ...found.notes.flatMap((children) => paragraphOf(children, {})),
  ];
}

/** Lines one after the other as one, with a blank between. */
const joined = (lines: readonly (readonly PhrasingContent[])[]): PhrasingContent[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: ' ' } as const, ...line]));

function paragraphOf(
  children: readonly PhrasingContent[],
  data: { readonly caption?: boolean },
): RootContent[] {
  const position = spanOf(children);
  return position ? [{ type: 'paragraph', children: [...children], data, position }] : [];
}

/** The rows of a table by its sections: no cell spans beyond the section that it stands in. */
function sectionsOf(table: HtmlElement): HtmlElement[][] {
  const sections: HtmlElement[][] = [];
  let above: HtmlElement | undefined;
  for (const row of rowsOf(table)) {
    if (row.parent === above) sections.at(-1)?.push(row);
    else sections.push([row]);
    above = row.parent;
  }
  return sections;
}

const sectionRows = (rows: readonly HtmlElement[], page: PageConversion): SourceRow[] =>
  rows.flatMap((row, index) => {
    if (page.skip(row)) return [];
    const isHead = row.parent?.tag === 'thead';
    const cells = cellsOf(row).filter((cell) => !page.skip(cell));
    return [cells.map((cell) => sourceCell(cell, { isHead, left: rows.length - index }, page))];
  });

/** A cell; `left` is how many rows its section has from its own on. */
function sourceCell(
  cell: HtmlElement,
  { isHead, left }: { readonly isHead: boolean; readonly left: number },
  page: PageConversion,
): SourceCell {
  const span = (name: string): number => Number.parseInt(attr(cell, name), 10);
  const rows = span('rowspan');
  return {
    children: phrasingOf(lines(cell), page).map((child): PhrasingContent =>
      child.type === 'break'
        ? { type: 'text', value: ' ', ...(child.position && { position: child.position }) }
        : child,
    ),
    columns: Math.min(MAX_SPAN_COLUMNS, Math.max(1, span('colspan') || 1)),
    // None is said as all that are left.
    rows: Math.min(left, Math.max(1, rows === 0 ? left : rows || 1)),
    isHead: isHead || (cell.tag === 'th' && !attr(cell, 'scope').startsWith('row')),
  };
}

/** What is in a cell, its paragraphs one after the other, the items of a list with a sign between: `9 AM; 2 PM`. */
function lines(cell: HtmlElement): HtmlNode[] {
  if (elementsIn(cell, (element) => element !== cell && BLOCKS.has(element.tag)).length === 0)
    return [...cell.children];
  let before = '';
  return cell.children.flatMap((child): HtmlNode[] => {
    const above = before;
    before = wordsOf(child) || above;
    if (child.type === 'text' || !BLOCKS.has(child.tag)) return [child];
    // A sign, with no place of its own, between two lines.
    const value = child.tag === 'li' && /[\p{L}\p{N})\]%”’]$/u.test(above) ? '; ' : ' ';
    return [{ type: 'text', value, parent: cell, start: child.start, end: child.start }, ...lines(child)];
  });
}
