/** Makes a table fit: too wide, it is set denser and then divided by columns; too high, it is divided by rows and then set denser. */
import type { Table, TableRow } from 'mdast';
import { placeOf } from '../../text/phrase.ts';
import { balanced } from '../divide/balance.ts';
import { columnsOf, longColumns } from '../exhibit/columns.ts';
import type { Frame, SlideOf } from '../deck.ts';
import { halves } from '../divide/halves.ts';
import { pieces } from '../divide/split.ts';

type TableSlide = SlideOf<'table'>;

/** Rows from which on a table is divided before it is set denser: two and two are no orphans. */
const SPLIT = 4;

/** Slides in place of one whose table overflows; undefined when nothing is left to do. */
export function fitTable(
  slide: TableSlide,
  frame: Frame,
  cuts: number,
  source: string,
): TableSlide[] | undefined {
  const [table, ...more] = slide.slots.table;
  const over = frame.overflow.filter(({ slot }) => slot === 'table' || slot === 'slide');
  if (table?.type !== 'table' || more.length > 0 || over.length === 0) return denser(slide, 1);
  return over.some(({ x }) => x > 0)
    ? (denser(slide, 2) ?? byColumns(slide, table) ?? cutAnywhere(slide))
    : byRows(slide, table, cuts, source);
}

function denser(slide: TableSlide, by: number): TableSlide[] | undefined {
  if (slide.density === 2) return undefined;
  return [{ ...slide, density: Math.min(2, slide.density + by) as 1 | 2 }];
}

/** Two slides, with the first column on each. */
function byColumns(slide: TableSlide, table: Table): TableSlide[] | undefined {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const others = Array.from({ length: width - 1 }, (_, index) => index + 1);
  if (others.length < 2) return undefined;
  return parts(
    slide,
    balanced(others, Math.ceil(others.length / 2)).map((group) => columnsOf(table, [0, ...group])),
  );
}

/** Two columns that are too wide have words that no slide holds. */
const cutAnywhere = (slide: TableSlide): TableSlide[] | undefined =>
  slide.classes.includes('anywhere') ? undefined : [{ ...slide, classes: [...slide.classes, 'anywhere'] }];

function byRows(slide: TableSlide, table: Table, cuts: number, source: string): TableSlide[] | undefined {
  const rows = table.children.length - 1;
  if (rows >= SPLIT) {
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
    far ? { ...slide, density: 2 } : slide,
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

function parts(slide: TableSlide, tables: readonly Table[]): TableSlide[] | undefined {
  if (tables.length < 2) return undefined;
  const continues = slide.continues ?? slide.id;
  const own = slide.classes.filter((name) => !/^long-\d+$/.test(name));
  return tables.map((table, index) => ({
    ...slide,
    id: index === 0 ? slide.id : `${slide.id}-more`,
    continues,
    classes: [...own, ...longColumns(table)],
    slots: { ...slide.slots, table: [table] },
  }));
}
