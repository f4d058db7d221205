/** Columns of tables: which are numbers, how narrow each can be, which stand together on a slide. */
import type { AlignType, Table } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { countCjk } from '../../text/script.ts';
import { balanced } from '../divide/balance.ts';
import type { Density } from '../slide.ts';

/** The indices of some columns of a table. */
export type Columns = readonly number[];

/** Amounts as tables have them: a sign, a currency, figures, a unit. */
const AMOUNT =
  /^[~≈<>≤≥±+−–(-]*\s?(?:[A-Z]{0,3}[$€£¥₩]|USD|EUR|GBP|CNY|JPY|KRW)?\s?[+−–-]?\d[\d.,'\s]*(?:\s?(?:%|‰|pp|bps?|[kmbtKMBT]n?|[×x]|thousand|million|billion|trillion|[万億亿兆%]))?\s?\)?$/u;

/** What stands in a cell for which there is no number. */
const NONE = /^(?:[-–—−.…]*|n\/?a\.?|N\/?A\.?|nil|none)$/u;

const widthOf = ({ children }: Table): number => Math.max(0, ...children.map((row) => row.children.length));

const textsOf = (table: Table, column: number): string[] =>
  table.children.map((row) => textOf(row.children[column]?.children ?? []).trim());

/** How columns are aligned: as the author did, else numbers to the right, so that their figures stand below each other. */
export function alignOf(table: Table): AlignType[] {
  return Array.from({ length: widthOf(table) }, (_, column): AlignType => {
    const own = table.align?.[column];
    // The first column names the rows.
    if (own || column === 0) return own ?? null;
    const cells = textsOf(table, column).slice(1);
    const numbers = cells.filter((cell) => AMOUNT.test(cell));
    const all = cells.every((cell) => AMOUNT.test(cell) || NONE.test(cell));
    return all && numbers.length > 0 ? 'right' : null;
  });
}

/** Characters of a word that no column is made wide enough for: an address, a hash. */
const MAX_COLUMN_WORD_LENGTH = 24;

/** What a column must have for its longest word, in em of its type: words are not cut, but for those that are too long. */
function narrowest(table: Table, column: number): number {
  const words = textsOf(table, column).flatMap((text, row) =>
    text.split(/[\s\u200b-]+/u).map((word) => emOf(word) * (row === 0 || column === 0 ? 1.05 : 1)),
  );
  return Math.max(1, ...words);
}

const em = (char: string): number =>
  /[\p{Lu}mwMW@%—]/u.test(char) ? 0.74 : /[\p{L}\p{N}$€]/u.test(char) ? 0.6 : 0.4;

/** The width of a word, rounded up to that of wide letters; text without spaces can be cut, but not to shreds. */
function emOf(word: string): number {
  const chars = Array.from(word);
  if (countCjk(word) > 0) return Math.min(chars.length, 5);
  return chars
    .slice(0, chars.length > MAX_COLUMN_WORD_LENGTH ? MAX_COLUMN_WORD_LENGTH / 2 : undefined)
    .reduce((sum, char) => sum + em(char), 0);
}

/** Type and the space between columns by density, in px: as theme.css has them. */
const SIZES_PX = [
  { cell: 22, gap: 40 },
  { cell: 21, gap: 28 },
  { cell: 20, gap: 16 },
] as const;

/** Px of a table. */
const TABLE_WIDTH = 1152;

const fits = (table: Table, density: 0 | 1 | 2): boolean => {
  const { cell, gap } = SIZES_PX[density];
  const columns = Array.from({ length: widthOf(table) }, (_, column) => narrowest(table, column) * cell);
  return columns.reduce((sum, width) => sum + width + gap, -gap) <= TABLE_WIDTH;
};

/** The roomiest setting in which no table of a row of slides cuts a word; the densest where none is. */
export const densityOf = (tables: readonly Table[]): Density =>
  ([0, 1] as const).find((density) => tables.every((table) => fits(table, density))) ?? 2;

/** The columns of each slide: all on one where they fit, else on as few as can be, with the first column on each. */
export function columnGroups(table: Table): Columns[] {
  const [first, ...others] = Array.from({ length: widthOf(table) }, (_, column) => column);
  if (first === undefined) return [];
  for (let count = 1; count < others.length; count++) {
    const groups = balanced(others, Math.ceil(others.length / count)).map((group) => [first, ...group]);
    if (groups.every((group) => fits(columnsOf(table, group), 2))) return groups;
  }
  return others.length > 0 ? others.map((column) => [first, column]) : [[first]];
}

/** A table with some of its columns. */
export function columnsOf(table: Table, columns: Columns): Table {
  const { align } = table;
  return {
    ...table,
    ...(align && { align: columns.map((column) => align[column] ?? null) }),
    children: table.children.map((row) => ({
      ...row,
      children: columns.flatMap((column) => row.children[column] ?? []),
    })),
  };
}

/** Classes of the columns in which words may be cut anywhere, counted from 1. */
export const longColumns = (table: Table): string[] =>
  Array.from({ length: Math.min(12, widthOf(table)) }, (_, column) => column).flatMap((column) =>
    textsOf(table, column).some((text) =>
      text.split(/[\s-]+/u).some((word) => word.length > MAX_COLUMN_WORD_LENGTH),
    )
      ? [`long-${column + 1}`]
      : [],
  );
