/** Columns of a page whose text stands side by side: each is read to its end before the next. */
import { goesOn, isEnded, isHyphened, type PaperLine } from './line.ts';

/** Fewest blanks between two columns. */
const MIN_GUTTER = 3;

/** Fewest lines with words on both sides of a gutter. */
const MIN_SIDED_LINES = 2;

/** Lines in the order in which they are read. */
export function inReadingOrder(lines: readonly PaperLine[]): PaperLine[] {
  const ordered: PaperLine[] = [];
  for (let from = 0; from < lines.length;) {
    const { to, gutters } = groupAt(lines, from);
    const group = lines.slice(from, to);
    const columns = gutters.length > 0 ? split(group, gutters) : [];
    for (const line of columns.length > 1 ? columns.flat() : group) ordered.push(line);
    from = to;
  }
  return ordered;
}

/** From one place of a line to another, the second not included. */
type Range = readonly [from: number, to: number];

/** The lines from `from` on that have a gutter in common, and their gutters; one line where it has none. */
function groupAt(
  lines: readonly PaperLine[],
  from: number,
): { readonly to: number; readonly gutters: readonly Range[] } {
  const first = lines[from];
  let gutters = first ? insideOf(first) : [];
  let to = from + 1;
  for (; to < lines.length && gutters.length > 0; to++) {
    const line = lines[to];
    const common = line
      ? shared(gutters, [[0, line.indent], ...insideOf(line), [endOf(line), Infinity]])
      : [];
    if (common.length === 0) break;
    gutters = common;
  }
  const sided = gutters.filter(
    ([start, end]) =>
      lines.slice(from, to).filter((line) => line.indent < start && endOf(line) > end).length >=
      MIN_SIDED_LINES,
  );
  return sided.length > 0 ? { to, gutters: sided } : { to: from + 1, gutters: [] };
}

const endOf = (line: PaperLine): number => line.indent + line.text.length;

/** Where wide blanks stand in a line. */
const insideOf = (line: PaperLine): Range[] =>
  [...line.text.matchAll(/\s{3,}/gu)].map(({ index, 0: gap }) => [
    line.indent + index,
    line.indent + index + gap.length,
  ]);

function shared(a: readonly Range[], b: readonly Range[]): Range[] {
  return a.flatMap((range) =>
    b.flatMap((other): Range[] => {
      const [from, to] = [Math.max(range[0], other[0]), Math.min(range[1], other[1])];
      return to - from >= MIN_GUTTER ? [[from, to]] : [];
    }),
  );
}

/** The columns of lines with gutters in common; none where they are the rows of a table. */
function split(group: readonly PaperLine[], gutters: readonly Range[]): PaperLine[][] {
  const edges = gutters.map(([, to]) => to);
  const columns = [0, ...edges]
    .map((edge, index) => group.flatMap((line) => partOf(line, edge, edges[index] ?? Infinity)))
    .filter((column) => column.length > 0)
    .map(withGaps);
  return columns.some((column) => column.some((line, index) => isWrapped(line, column[index + 1])))
    ? columns
    : [];
}

const isWrapped = (line: PaperLine, next: PaperLine | undefined): boolean =>
  next !== undefined &&
  next.row === line.row + 1 &&
  !isEnded(line.text) &&
  (goesOn(next.text) || isHyphened(line.text));

/** The part of a line between two places. */
function partOf(line: PaperLine, from: number, to: number): PaperLine[] {
  const [start, end] = [Math.max(0, from - line.indent), Math.max(0, to - line.indent)];
  const raw = line.text.slice(start, end);
  const text = raw.trim();
  if (text === '') return [];
  const lead = start + raw.length - raw.trimStart().length;
  const at = line.start + lead;
  return [{ ...line, text, start: at, end: at + text.length, indent: line.indent + lead }];
}

/** Lines of a column, apart where rows between them have nothing in it. */
const withGaps = (column: readonly PaperLine[]): PaperLine[] =>
  column.map((line, index) => ({
    ...line,
    apart: index === 0 || line.row - (column[index - 1]?.row ?? 0) > 1,
  }));
