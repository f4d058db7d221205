/** The rows of tables in a raw file, found without the readers: marks of cells stand in for their markup. */
import { CELL, ROW } from '../../read/cell-marks.ts';
import { tokens } from '../../text/words.ts';
import { rawText, type Markup } from './raw-text.ts';

/** A row of a table, with its line in the file. */
export interface RawRow {
  readonly line: number;
  /** The tokens of each cell that has words. */
  readonly cells: readonly (readonly string[])[];
}

const TAG = /<(\/?)(t[dhr]|table)(?=[\s>/])(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Rows with words, of a file whose markup stands or whose cells are marked. */
export function rawRows(text: string, markup: Markup): RawRow[] {
  const piped = markup === 'markdown' ? withPipes(text) : text;
  const marked = markup === 'html' || markup === 'markdown' ? piped.replace(TAG, markOf) : text;
  const rows: RawRow[] = [];
  let line = 1;
  for (const [index, row] of rawText(marked, markup).split(ROW).entries()) {
    const [before = '', ...cells] = row.split(CELL);
    const words = cells.map((cell) => tokens(cell)).filter(({ length }) => length > 0);
    if (index > 0 && words.length > 0) rows.push({ line: line + linesIn(before), cells: words });
    line += linesIn(row);
  }
  return rows;
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/** The mark of a tag, with the ends of lines in it: a cell or a row begins, or a row ends. */
const markOf = (tag: string, slash: string, name: string): string =>
  `${/^t[dh]$/i.test(name) ? (slash === '' ? CELL : '') : ROW}${tag.replace(/[^\n]/g, '')}`;

const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Markdown with marks for the bars between cells, from the line above the delimiters to the last line with a bar. */
function withPipes(text: string): string {
  const lines = text.split('\n');
  const isBar = (at: number): boolean => lines[at]?.includes('|') ?? false;
  const rows = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!line.includes('|') || !DELIMITERS.test(line) || !isBar(index - 1)) continue;
    rows.add(index - 1);
    for (let at = index + 1; isBar(at) && !rows.has(at); at++) rows.add(at);
  }
  return lines
    .map((line, index) => (rows.has(index) ? `${ROW}${CELL}${line.replace(/(?<!\\)\|/g, CELL)}${ROW}` : line))
    .join('\n');
}
