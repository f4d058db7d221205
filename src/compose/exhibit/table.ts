/** Tables: rows shared out evenly with the header repeated, columns with the first one repeated. */
import type { Table, TableCell, TableRow } from 'mdast';
import { placeOf, textOf } from '../../text/phrase.ts';
import { balanced } from '../divide/balance.ts';
import { alignOf, columnGroups, columnsOf, densityOf, longColumns } from './columns.ts';
import { withBars } from '../chart/bars.ts';
import { CHART_CLASS, chartOf } from '../chart/chart.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { runs } from '../inline.ts';
import { noteAt } from '../note.ts';
import { makeSlide, type SlideDetails, type SharedSlots } from '../make-slide.ts';

/** The slides of a table: one where it is a series, which is drawn as a chart; else its rows in parts; a part that is too wide for one slide has its columns on several. */
export function tableSlides(
  table: Table,
  shared: SharedSlots,
  details: SlideDetails,
  context: ComposeContext,
): Slide[] {
  const [head, ...rows] = table.children;
  if (!head) return [];
  const most = limitOf(context, 'table', 'table');
  // A cell beyond the last one of the header would not be drawn.
  const width = rows.reduce((widest, { children }) => Math.max(widest, children.length), 0);
  const headed = rowNotes(head);
  const plain: Table = { ...table, children: [head, ...rows].map((row) => plainRow(row, width)) };
  const whole = withBars({ ...plain, align: alignOf(plain) }, context.lang);
  const [first, ...all] = whole.children;
  if (chartOf(whole, context.lang)) {
    const notes = [...details.notes, ...headed, ...rows.flatMap(rowNotes)];
    return [makeSlide('table', { ...shared, table: [whole] }, { ...details, notes, classes: [CHART_CLASS] })];
  }
  const groups = columnGroups(whole);
  const density = densityOf(groups.map((group) => columnsOf(whole, group)));
  return balanced(all, most).flatMap((part, index) => {
    const at = all.indexOf(part[0] ?? head);
    const said = rows.slice(Math.max(0, at), Math.max(0, at) + part.length).flatMap(rowNotes);
    const notes = [...details.notes, ...(index === 0 ? headed : []), ...said];
    return groups.map((group) => {
      const cut = columnsOf({ ...whole, children: first ? [first, ...part] : part }, group);
      return makeSlide(
        'table',
        { ...shared, table: [cut] },
        { ...details, notes, density, classes: longColumns(cut) },
      );
    });
  });
}

/**
 * A row as notes, one for each row of the file that it is made of; they also tell what a cell does not show, such as the
 * words that stand for an image.
 */
export const rowNotes = (row: TableRow): Note[] =>
  (row.data?.written ?? [row]).map((written) =>
    noteAt(written.children.map((cell) => textOf(cell.children)).join(' | '), placeOf(written)),
  );

/** A row as it is shown, with so many cells at least. */
export function plainRow(row: TableRow, width: number): TableRow {
  const position = placeOf(row);
  const children = row.children.map((cell) => ({
    ...cell,
    children: runs({ type: 'phrase', children: cell.children, position }) as typeof cell.children,
  }));
  const missing = Array.from({ length: Math.max(0, width - children.length) }, (): TableCell => ({
    type: 'tableCell',
    children: [],
  }));
  return { ...row, children: [...children, ...missing] };
}
