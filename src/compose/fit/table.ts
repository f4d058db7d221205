/** Makes a table fit: too wide, it is set denser and then divided by columns; too high, it is divided by rows and then set denser. */
import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import { placeOf } from '../../text/phrase.ts';
import { CHART_CLASS, isChart } from '../chart/chart.ts';
import { balanced } from '../divide/balance.ts';
import { halves } from '../divide/halves.ts';
import { inRow } from '../divide/row.ts';
import { pieces } from '../divide/split.ts';
import { columnsOf, longColumns } from '../exhibit/columns.ts';
import type { Misfit } from '../layout/definition.ts';
import type { SlideWith } from '../slide.ts';
import { withSlots } from '../slots.ts';
import { denser, densest } from './denser.ts';

/** A slide of a table. */
type TableSlide = SlideWith<{
  readonly title: readonly PhrasingContent[];
  readonly table: readonly BlockContent[];
}>;

/** Rows from which on a table is divided before it is set denser: two and two are no orphans. */
const MIN_ROWS_TO_DIVIDE = 4;

/** Slides in place of one whose table overflows; undefined when nothing is left to do. */
export function fitTable<S extends TableSlide>(slide: S, { frame, cuts, source }: Misfit): S[] | undefined {
  const [table, ...more] = slide.slots.table;
  if (isChart(slide)) return [{ ...slide, classes: slide.classes.filter((name) => name !== CHART_CLASS) }];
  const over = frame.overflow.filter(({ slot }) => slot === 'table' || slot === 'slide');
  if (table?.type !== 'table' || more.length > 0 || over.length === 0) return denser(slide);
  return over.some(({ x }) => x > 0)
    ? (denser(slide, 2) ?? byColumns(slide, table) ?? cutAnywhere(slide))
    : byRows(slide, table, cuts, source);
}

/** Two slides, with the first column on each. */
function byColumns<S extends TableSlide>(slide: S, table: Table): S[] | undefined {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const others = Array.from({ length: width - 1 }, (_, index) => index + 1);
  if (others.length < 2) return undefined;
  return parts(
    slide,
    balanced(others, Math.ceil(others.length / 2)).map((group) => columnsOf(table, [0, ...group])),
  );
}

/** Two columns that are too wide have words that no slide holds. */
const cutAnywhere = <S extends TableSlide>(slide: S): S[] | undefined =>
  slide.classes.includes('anywhere') ? undefined : [{ ...slide, classes: [...slide.classes, 'anywhere'] }];

function byRows<S extends TableSlide>(slide: S, table: Table, cuts: number, source: string): S[] | undefined {
  const rows = table.children.length - 1;
  if (rows >= MIN_ROWS_TO_DIVIDE) {
    // No part is left with one row.
    const halvings = Math.min(cuts, Math.floor(Math.log2(rows / 2)));
    return parts(
      slide,
      pieces([table], source, halvings).map(([part]) => part as Table),
    );
  }
  const [head, ...body] = table.children;
  const [first, ...others] = body;
  if (!head || !first) return undefined;
  // What is far too high fits at no density: each row has a slide, and one row is cut as often as it must.
  const far = cuts > 1;
  const set = far && others.length > 0 ? undefined : denser(slide, far ? 2 : 1);
  if (set) return set;
  const divided =
    others.length > 0 ? (far ? body.map((row) => [row]) : [[first], others]) : cutRow(first, source, cuts);
  if (divided.length < 2) return byColumns(slide, table);
  return parts(
    far ? densest(slide) : slide,
    divided.map((rows) => ({ ...table, children: [head, ...rows] })),
  );
}

/** A row halved so many times, each part in rows of its own; one part where there is no place to cut. */
function cutRow(row: TableRow, source: string, cuts: number): TableRow[][] {
  const divided = cuts < 1 ? undefined : halfRow(row, source);
  return divided?.flatMap((part) => cutRow(part, source, cuts - 1)) ?? [[row]];
}

/** A row whose cells are cut in two between sentences; a cell that is not cut names the row on both, if it is the first. */
function halfRow(row: TableRow, source: string): TableRow[] | undefined {
  const cells = row.children.map((cell) => {
    const [a, b] = halves({ type: 'paragraph', children: cell.children, position: placeOf(cell) }, source);
    return a && b ? [a.children, b.children] : undefined;
  });
  if (cells.every((cell) => cell === undefined)) return undefined;
  return [0, 1].map((part) => ({
    ...row,
    children: row.children.map((cell, column) => {
      const whole = part === 0 || column === 0 ? cell.children : [];
      return { ...cell, children: (cells[column]?.[part] ?? whole) as typeof cell.children };
    }),
  }));
}

function parts<S extends TableSlide>(slide: S, tables: readonly Table[]): S[] | undefined {
  if (tables.length < 2) return undefined;
  const classes = slide.classes.filter((name) => !/^long-\d+$/.test(name));
  return inRow(slide, tables, (table) =>
    withSlots({ ...slide, classes: [...classes, ...longColumns(table)] }, { table: [table] }),
  );
}
