/** Reads a table that is a series: periods in order, and amounts of one unit for each of them. */
import type { Table } from 'mdast';
import { amountOf } from '../../text/amount.ts';
import { periodOf, type Period } from '../../text/period.ts';
import { textOf } from '../../text/phrase.ts';

/** Fewest points of a series, and most of what one drawing shows. */
const MIN_POINTS = 4;
const MAX_POINTS = 24;
const MAX_SERIES = 4;

/** One row of amounts; `undefined` where the table has none. */
export interface Series {
  readonly name: string;
  /** What stands around its numbers, or in brackets behind its name; empty where neither says it. */
  readonly unit: string;
  readonly values: readonly (number | undefined)[];
  /** The amounts as the article writes them. */
  readonly texts: readonly string[];
}

/** A table as points over time. */
export interface SeriesTable {
  /** What the periods are, and what the names of the series are: the corner of the table, where it says so. */
  readonly heading: { readonly of: 'periods' | 'names'; readonly text: string };
  readonly periods: readonly string[];
  /** True where each period follows the one before: a line between them passes over none. */
  readonly isEven: boolean;
  readonly series: readonly Series[];
}

/** A table as a series, with its periods from the earliest on; undefined for a table that is none. */
export function seriesOf(table: Table, lang: string): SeriesTable | undefined {
  const rows = table.children.map(({ children }) => children.map((cell) => textOf(cell.children).trim()));
  const width = rows[0]?.length ?? 0;
  if (rows.some(({ length }) => length !== width)) return undefined;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  return seriesIn(columns, 'periods', lang) ?? seriesIn(rows, 'names', lang);
}

/** Lists of which the first has the periods, and each of the others a series; the first of each is its name. */
function seriesIn(
  [first, ...others]: readonly (readonly string[])[],
  of: SeriesTable['heading']['of'],
  lang: string,
): SeriesTable | undefined {
  const [text = '', ...periods] = first ?? [];
  const order = orderOf(periods);
  if (!order || others.length === 0 || others.length > MAX_SERIES) return undefined;
  const series = others.flatMap(([name = '', ...cells]) => {
    const read = amountsOf(name, cells, lang);
    return read ? [order.isFalling ? reversed(read) : read] : [];
  });
  if (series.length < others.length) return undefined;
  return {
    heading: { of, text },
    periods: order.isFalling ? periods.toReversed() : periods,
    isEven: order.isEven,
    series,
  };
}

const reversed = (series: Series): Series => ({
  ...series,
  values: series.values.toReversed(),
  texts: series.texts.toReversed(),
});

/** How periods follow each other; undefined where they are too few or too many, of two kinds, or in no order. */
function orderOf(texts: readonly string[]): { isFalling: boolean; isEven: boolean } | undefined {
  const periods = texts.map(periodOf).filter((period): period is Period => period !== undefined);
  if (texts.length < MIN_POINTS || texts.length > MAX_POINTS || periods.length < texts.length)
    return undefined;
  if (new Set(periods.map(({ kind }) => kind)).size > 1) return undefined;
  const steps = periods.slice(1).map(({ order }, index) => order - (periods[index]?.order ?? 0));
  const isFalling = steps.every((step) => step < 0);
  if (!isFalling && !steps.every((step) => step > 0)) return undefined;
  return { isFalling, isEven: new Set(steps).size === 1 };
}

/** A cell that says that there is no amount. */
const NONE = /^(?:[-–—−.…]*|n\/?a\.?|nil|none|k\.?\s?A\.?)$/iu;

/** Cells as a series; undefined where one of them is no amount, or has another unit. */
function amountsOf(name: string, cells: readonly string[], lang: string): Series | undefined {
  const amounts = cells.map((cell) => (NONE.test(cell) ? undefined : amountOf(cell, lang)));
  const known = amounts.filter((amount) => amount !== undefined);
  const isRead = cells.every((cell, index) => NONE.test(cell) || amounts[index] !== undefined);
  if (name === '' || !isRead || known.length < MIN_POINTS) return undefined;
  const [unit = '', ...others] = new Set(known.map((amount) => amount.unit));
  if (others.length > 0) return undefined;
  const inBrackets = /[([（［]([^()[\]（）［］]+)[)\]）］]$/u.exec(name)?.[1] ?? '';
  return { name, unit: unit || inBrackets, values: amounts.map((amount) => amount?.value), texts: cells };
}
