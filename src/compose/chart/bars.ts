/** Bars in a table: a column of amounts that compare gets a bar before each of them. */
import type { Table, TableCell } from 'mdast';
import { amountOf } from '../../text/amount.ts';
import { textOf } from '../../text/phrase.ts';

declare module 'mdast' {
  interface TableCellData {
    /** Length of the bar before the amount, in hundredths of the longest one. */
    bar?: number;
  }
  interface ListItemData {
    /** Length of the bar below the share that opens the item, in hundredths of its column. */
    bar?: number;
  }
}

/** Fewest rows that are worth comparing at a glance, and most columns that leave room for bars. */
const MIN_ROWS = 4;
const MAX_COLUMNS = 4;

/** Heads of columns whose cells are of all kinds: `Metric | Value`, `Kennzahl | Wert`. */
const ANY_MEASURE =
  /^(?:|values?|figures?|results?|numbers?|amounts?|data|metrics?|indicators?|measures?|kpis?|wert|kennzahl(?:en)?|größe|zahl(?:en)?|valeur|indicateurs?|valor|indicador(?:es)?|指标|指標|数值|数据|数値|値|項目|지표|값|수치|항목)$/iu;

/** A label with a unit of its own: rows are measured in different ways. */
const WITH_UNIT =
  /[(（[][^()（）[\]]*(?:%|[$€£¥₩]|\/|\b(?:k?m|kg|t|h|s|ms|mn?|bn?|[kMGT]Wh?|units?)\b)[^()（）[\]]*[)）\]]$/iu;

/** A last row that adds up the others, by its name. */
const TOTAL =
  /^(?:(?:grand\s|sub)?total|sum|all|overall|average|mean|median|summe|gesamt|insgesamt|durchschnitt|ensemble|moyenne|total general|media|promedio|合计|合計|总计|總計|总和|平均|計|합계|총계|평균)(?!\p{L})/iu;

/** A table with bars in its one column of amounts; as it is where it has none, or several, or they do not compare. */
export function withBars(table: Table, lang: string): Table {
  const [head, ...rows] = table.children;
  const width = head?.children.length ?? 0;
  if (!head || rows.length < MIN_ROWS || width < 2 || width > MAX_COLUMNS) return table;
  const names = rows.map(({ children }) => wordsOf(children[0]));
  if (isAnyMeasure(head.children[0]) || names.some((name) => WITH_UNIT.test(name))) return table;
  const columns = head.children.flatMap((_, column) => {
    const cells = rows.map(({ children }) => wordsOf(children[column]));
    const isAmounts = column > 0 && cells.every((cell) => amountOf(cell, lang) !== undefined);
    return isAmounts ? [{ column, cells }] : [];
  });
  const [only, ...more] = columns;
  if (!only || more.length > 0 || isAnyMeasure(head.children[only.column])) return table;
  const bars = barsOf(names, only.cells, lang);
  if (!bars) return table;
  const children = rows.map((row, index) => ({
    ...row,
    children: row.children.map((cell, at) => {
      const bar = at === only.column ? bars[index] : undefined;
      return bar === undefined ? cell : { ...cell, data: { ...cell.data, bar } };
    }),
  }));
  const align = Array.from({ length: width }, (_, at) =>
    at === only.column ? null : (table.align?.[at] ?? null),
  );
  return { ...table, align, children: [head, ...children] };
}

const wordsOf = (cell: TableCell | undefined): string => textOf(cell?.children ?? []).trim();

const isAnyMeasure = (cell: TableCell | undefined): boolean => ANY_MEASURE.test(wordsOf(cell));

/** The bar of each row; none of a row that adds up the others. Undefined where amounts do not compare. */
function barsOf(
  names: readonly string[],
  cells: readonly string[],
  lang: string,
): readonly (number | undefined)[] | undefined {
  const amounts = cells.map((cell) => amountOf(cell, lang));
  const units = new Set(amounts.map((amount) => amount?.unit ?? ''));
  const values = amounts.map((amount) => amount?.value ?? 0);
  const shown = values.filter((_, index) => !TOTAL.test(names[index] ?? ''));
  const longest = Math.max(...shown);
  const isCompared = units.size === 1 && Math.min(...values) >= 0 && longest > 0 && new Set(shown).size > 1;
  if (!isCompared || shown.length < MIN_ROWS || (units.has('') && (areYears(values) || areRanks(values))))
    return undefined;
  return values.map((value, index) =>
    TOTAL.test(names[index] ?? '') ? undefined : Math.round((value / longest) * 100),
  );
}

/** Years are no amounts: nothing is twice as much in 2020 as in 1010. */
const areYears = (values: readonly number[]): boolean =>
  values.every((value) => Number.isInteger(value) && value >= 1500 && value <= 2200);

/** Numbers that count the rows: 1, 2, 3, or 3, 2, 1. */
const areRanks = (values: readonly number[]): boolean => {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
};
