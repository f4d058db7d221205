/** Tells tables of data from tables that lay out a page. */
import { attr, elementsIn, type HtmlElement } from './dom.ts';

/** Elements that only tables of data have. */
const MARKED = new Set(['caption', 'col', 'colgroup', 'tfoot', 'thead', 'th']);

/** Rows of a table, without those of tables within. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) =>
    child.type === 'text'
      ? []
      : child.tag === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tag)
          ? rowsOf(child)
          : [],
  );
}

/** Cells of a row. */
export const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.children.filter((child): child is HtmlElement => child.type === 'element' && /^t[dh]$/.test(child.tag));

/** A function that tells tables of data, and looks at each table once. */
export function dataTables(): (element: HtmlElement) => boolean {
  const known = new Map<HtmlElement, boolean>();
  return (element) => {
    if (element.tag !== 'table') return false;
    const found = known.get(element) ?? isDataTable(element);
    known.set(element, found);
    return found;
  };
}

/** True for a table that shows data: rows and columns, and nothing in its cells that makes up a page. */
export function isDataTable(table: HtmlElement): boolean {
  if (
    table.tag !== 'table' ||
    /^(?:presentation|none)$/.test(attr(table, 'role')) ||
    attr(table, 'datatable') === '0'
  )
    return false;
  if (
    elementsIn(table, (element) => (element !== table && element.tag === 'table') || element.tag === 'pre')
      .length > 0
  )
    return false;
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (rows.length < 2 || columns < 2) return false;
  if (elementsIn(table, ({ tag }) => MARKED.has(tag)).length > 0 || attr(table, 'summary') !== '')
    return true;
  const cells = rows.flatMap(cellsOf);
  const crowded = cells.filter((cell) => {
    const count = (form: RegExp): number => elementsIn(cell, ({ tag }) => form.test(tag)).length;
    return count(/^p$/) > 1 || count(/^(?:h[1-6]|ul|ol|form)$/) > 0;
  });
  const even = rows.filter((row) => cellsOf(row).length === columns).length;
  return crowded.length * 4 <= cells.length && even >= rows.length / 2;
}
