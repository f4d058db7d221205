/** Tells tables of data from tables that lay out a page. */
import { countWords } from '../../text/words.ts';
import { attr, elementsIn, wordsOf, type HtmlElement } from './dom.ts';

/** Elements that only tables of data have. */
const MARKED = new Set(['caption', 'col', 'colgroup', 'tfoot', 'thead', 'th']);

/** Most words of a list that is a value in a cell, such as opening hours; a longer one is a part of a page. */
const MAX_LISTED_WORDS = 30;

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
  const widths = widthsOf(rows);
  const columns = Math.max(0, ...widths);
  // A box of one cell a row lays out, however many columns it says to span.
  if (rows.length < 2 || columns < 2 || rows.every((row) => cellsOf(row).length < 2)) return false;
  if (elementsIn(table, ({ tag }) => MARKED.has(tag)).length > 0 || attr(table, 'summary') !== '')
    return true;
  const cells = rows.flatMap(cellsOf);
  const crowded = cells.filter((cell) => {
    const count = (form: RegExp): number => elementsIn(cell, ({ tag }) => form.test(tag)).length;
    if (count(/^p$/) > 1 || count(/^(?:h[1-6]|form)$/) > 0) return true;
    return count(/^[uo]l$/) > 0 && countWords(wordsOf(cell)) > MAX_LISTED_WORDS;
  });
  const even = widths.filter((width) => width === columns).length;
  return crowded.length * 4 <= cells.length && even >= rows.length / 2;
}

/** How many columns the cells of each row cover, with those that come down from rows above. */
function widthsOf(rows: readonly HtmlElement[]): number[] {
  let above: { readonly left: number; readonly columns: number }[] = [];
  return rows.map((row) => {
    const down = above.filter(({ left }) => left > 0);
    const own = cellsOf(row).map((cell) => ({
      left: spanOf(cell, 'rowspan'),
      columns: spanOf(cell, 'colspan'),
    }));
    above = [...down, ...own].map(({ left, columns }) => ({ left: left - 1, columns }));
    return [...down, ...own].reduce((sum, { columns }) => sum + columns, 0);
  });
}

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.max(1, Number.parseInt(attr(cell, name), 10) || 1);
