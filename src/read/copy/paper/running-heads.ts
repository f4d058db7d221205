/** What stands on every page of paper around the text: running heads, running feet, page numbers. */
import { countWords } from '../../../text/words.ts';
import { cellsOf, goesOn, isEnded, widthOf, type PaperLine } from './line.ts';

/** Most words of a running head. */
const MAX_HEAD_WORDS = 20;

/** How many lines lie at least between two page numbers. */
const MIN_PAGE_ROWS = 8;

/** `Page 3 of 11`, `- 3 -`, `3`, `Seite 3`; `第 3 页，共 11 页`, `3쪽`. */
const PAGE_NUMBER =
  /^(?:[-–—|[(]\s*)?(?:(?:page|p\.|seite|página|pagina|pág\.|s\.)\s*)?(\d{1,4})(?:\s*(?:of|von|de|sur|di|\/)\s*\d{1,4})?(?:\s*[-–—|\])])?$|^第?\s*(\d{1,4})\s*(?:页|頁|ページ|쪽|페이지)(?:\s*[,，/／]?\s*[共全]?\s*\d+\s*(?:页|頁|ページ|쪽)?)?$/iu;

/** A page number that says so in words. */
const isNamedNumber = (text: string): boolean => PAGE_NUMBER.test(text) && /\p{L}|\d\s*\/\s*\d/u.test(text);

const numberOf = (text: string): number => {
  const match = PAGE_NUMBER.exec(text);
  return match ? Number(match[1] ?? match[2]) : Number.NaN;
};

const fold = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** The lines that belong to the pages and not to their text. */
export function runningHeads(lines: readonly PaperLine[]): ReadonlySet<PaperLine> {
  const found = new Set(pageNumbers(lines));
  const places = new Map(lines.map((line, index) => [line, index]));
  // A head beside a head is one too: the name of the document, and that of the chapter below it.
  for (const group of [...repeated(lines), ...repeated(lines)]) {
    const edges = group.filter((line) => isAtEdge(lines, places.get(line) ?? 0, found));
    if (!isSpread(group) || edges.length * 2 <= group.length) continue;
    // The first may be the title itself, on a cover.
    for (const [nth, line] of group.entries()) if (nth > 0 || edges.includes(line)) found.add(line);
  }
  for (const [index, line] of lines.entries()) {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (above && below && found.has(above) && !found.has(line) && isEcho(line.text, below.text))
      found.add(line);
  }
  return found;
}

/** True for the name of a chapter in a head, above the heading that it is cut from: `The lock and its…`. */
function isEcho(line: string, below: string): boolean {
  const name = line.replace(/\s*…$/u, '');
  return countWords(name) <= MAX_HEAD_WORDS && below.startsWith(name) && !isEnded(name);
}

/** Numbers that are named as pages; where none is, those alone on a line that count on from page to page. */
function pageNumbers(lines: readonly PaperLine[]): readonly PaperLine[] {
  const named = lines.filter(({ text }) => cellsOf(text).some(isNamedNumber));
  if (named.length > 1) return named;
  const found = new Set(named);
  const last = new Map<number, PaperLine>();
  for (const line of lines) {
    const number = numberOf(line.text);
    if (!Number.isFinite(number)) continue;
    const before = last.get(number - 1);
    if (before && line.row - before.row >= MIN_PAGE_ROWS) found.add(before).add(line);
    last.set(number, line);
  }
  return [...found];
}

/** A part of a line that tells a head: two words, or four characters of CJK. */
const MARKED = /\p{L}{2,}\P{L}+\p{L}{2}|\p{Lo}{4}/u;

/** Lines that come back, numbers aside, whole or by the one of their parts that is words. */
function repeated(lines: readonly PaperLine[]): PaperLine[][] {
  const groups = new Map<string, PaperLine[]>();
  for (const line of lines) {
    if (countWords(line.text) > MAX_HEAD_WORDS || !/\p{L}{3}|\p{Lo}{2}/u.test(line.text)) continue;
    if (isEnded(line.text)) continue;
    for (const cell of new Set([line.text, ...cellsOf(line.text)].map(fold))) {
      if (!MARKED.test(cell) && cell !== fold(line.text)) continue;
      const group = groups.get(cell);
      if (group) group.push(line);
      else groups.set(cell, [line]);
    }
  }
  return [...groups.values()].filter((group) => group.length >= 2);
}

/** The same line close to itself is said twice, and no head of two pages. */
const isSpread = (group: readonly PaperLine[]): boolean =>
  group.slice(1).some((line, index) => line.row - (group[index]?.row ?? 0) >= MIN_PAGE_ROWS / 2);

/** True for a line at a page's edge: set in parts, beside a page number or a head, or in the midst of a sentence. */
function isAtEdge(lines: readonly PaperLine[], index: number, found: ReadonlySet<PaperLine>): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || goesOn(line.text)) return false;
  const beside = [before, after].filter((other) => other !== undefined);
  const widest = Math.max(0, ...beside.map(widthOf));
  const parts = after !== undefined && goesOn(after.text);
  // A line as wide as the text around it, which goes on below it, is of the text.
  if (parts && widthOf(line) >= widest * MIN_TEXT_SHARE) return false;
  if (beside.some((other) => found.has(other))) return true;
  // `Published    3 March` among others like it is a row of a table.
  if (cellsOf(line.text).length === 2 && !beside.some(({ text }) => cellsOf(text).length > 1)) return true;
  return parts && before !== undefined && !isEnded(before.text);
}

/** The least share of the width around it that a line of the text has. */
const MIN_TEXT_SHARE = 0.75;
