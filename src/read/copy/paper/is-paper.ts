/** Tells text that was copied from pages of paper, or wrapped at a column, from a copy of a web page. */
import {
  columnOf,
  columnWidths,
  goesOn,
  isCaseless,
  isEnded,
  isHyphened,
  linesOf,
  widthOf,
  type PaperLine,
} from './line.ts';

/** Widest column of paper; a paragraph of a web page is one long line. */
const MAX_COLUMN = 150;

/** Fewest lines that go on in the next, and the least share of the wide lines that they are. */
const MIN_WRAPPED_LINES = 2;
const MIN_WRAPPED_SHARE = 0.2;

/** Narrower lines of a page may break anywhere: titles, menus, verses. */
const MIN_WRAPPED_WIDTH = 30;

/** The share of the column that a full line has. */
const MIN_FULL_SHARE = 0.85;

/** True for a text whose sentences run from line to line. */
export function isPaper(text: string): boolean {
  const lines = linesOf(text);
  const column = columnOf(lines);
  const columns = columnWidths(lines);
  if (column > MAX_COLUMN || lines.some((line) => widthOf(line) > MAX_COLUMN * 2)) return false;
  const wide = lines.filter((line) => widthOf(line) >= Math.max(MIN_WRAPPED_WIDTH, column / 2)).length;
  const wrapped = lines.filter((line, index) => runsOn(line, lines[index + 1], columns[index] ?? 0)).length;
  return wrapped >= MIN_WRAPPED_LINES && wrapped >= wide * MIN_WRAPPED_SHARE;
}

/** True for a line whose sentence goes on in the next one. */
function runsOn(line: PaperLine, next: PaperLine | undefined, column: number): boolean {
  if (!next || next.apart || widthOf(line) < MIN_WRAPPED_WIDTH || isEnded(line.text)) return false;
  // A line that begins with a number tells as little as one in a script without small letters.
  if (isCaseless(next.text) || /^[$€£]?\d/u.test(next.text)) return widthOf(line) >= column * MIN_FULL_SHARE;
  return goesOn(next.text) || (isHyphened(line.text) && widthOf(line) >= column * MIN_FULL_SHARE);
}
