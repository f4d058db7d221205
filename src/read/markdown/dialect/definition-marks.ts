/** Marks before a paragraph that say what it is: a definition of the term above it, or the caption of a table. */
import { rewritten, type MaskedSpan } from '../misread-ranges.ts';

/** Longest line that is a term, in characters. */
const MAX_TERM = 80;

const MARK = /^ {0,3}(?:[:~](?=[ \t])|Table:(?=[ \t]+\S))/;

/** The mark at the start of a line. A definition is an item of a list for the parser; `definitions.ts` makes it one of its term. */
export function definitionMarkAt(text: string, start: number, end: number): MaskedSpan | undefined {
  const mark = MARK.exec(text.slice(start, end))?.[0];
  if (mark === undefined || text.slice(start + mark.length, end).trim() === '') return undefined;
  const at = start + mark.length - mark.trimStart().length;
  const above = linesAbove(text, start);
  if (isTable(above))
    return { end: start + mark.length, masked: rewritten(at, start + mark.length, ''), stands: [] };
  const isTerm =
    mark.trim().length === 1 &&
    (isTermLine(above) || MARK.test(above[0] ?? '') || /^(?: {2,}|\t)/.test(above[0] ?? ''));
  return isTerm ? { end: start + mark.length, masked: rewritten(at, at + 1, '-'), stands: [] } : undefined;
}

/** The last lines above an offset that have words, nearest first. */
function linesAbove(text: string, start: number): string[] {
  const lines = text
    .slice(Math.max(0, start - 2000), Math.max(0, start - 1))
    .split('\n')
    .toReversed();
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 || first > 1 ? [] : lines.slice(first, first + 2);
}

/** A row of a table, whichever way it is drawn. */
const isTable = ([line = '']: readonly string[]): boolean =>
  /^ {0,3}(?:\|.*\||\+[-=+]+)[ \t]*$/.test(line) ||
  /^ {0,3}-{2,}[ -]*$/.test(line) ||
  /\S {2,}\S+[ \t]*$/.test(line);

const isTermLine = ([line = '', before = '']: readonly string[]): boolean =>
  before.trim() === '' &&
  line.length <= MAX_TERM &&
  /^ {0,3}[\p{L}\p{N}*_`"“([]/u.test(line) &&
  !/[.!?:;。！？：；|]\s*$/u.test(line);
