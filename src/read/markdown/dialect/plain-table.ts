/** Tables that pandoc draws with dashes, for a parser that knows tables with bars. */
import { rewritten, type MaskedSpan, type Masked } from '../misread-ranges.ts';

/** Most rows of a table that is looked through. */
export const MAX_ROWS = 500;

/** Runs of dashes with spaces between them: `------- -----`. */
export const RULE = /^ {0,3}-{2,}(?:[ ]+-{2,})+[ ]*$/;

/** A line of a text, and where it begins. */
export interface Line {
  readonly start: number;
  readonly words: string;
}

/** The line from `start` on; undefined behind the end of a text. */
export function lineFrom(text: string, start: number): Line | undefined {
  if (start > text.length) return undefined;
  const newline = text.indexOf('\n', start);
  return { start, words: text.slice(start, newline < 0 ? text.length : newline) };
}

/** Where the next line begins. */
export const after = ({ start, words }: Line): number => start + words.length + 1;

/** The table whose heads stand in the line from `start` on; its columns are set apart by the dashes of the second line. */
export function plainTableAt(text: string, start: number): MaskedSpan | undefined {
  const head = lineFrom(text, start);
  const rule = head && lineFrom(text, after(head));
  if (!head || !rule || head.words.trim() === '' || !RULE.test(rule.words) || head.words.includes('|'))
    return undefined;
  const rows: Line[] = [];
  let next = lineFrom(text, after(rule));
  while (next && next.words.trim() !== '' && !RULE.test(next.words) && rows.length < MAX_ROWS) {
    rows.push(next);
    next = lineFrom(text, after(next));
  }
  const lines = [head, ...rows];
  const gaps = gapsOf(rule.words, lines);
  if (!gaps || rows.length === 0) return undefined;
  const last = rows.at(-1) ?? rule;
  const closing =
    next && RULE.test(next.words) ? rewritten(next.start, next.start + next.words.length, '') : [];
  return {
    end: last.start + last.words.length,
    masked: [
      ...[...lines, rule].flatMap((line) => barsIn(line, gaps)),
      ...alignments(rule, head),
      ...closing,
    ].toSorted((a, b) => a.start - b.start),
    stands: [],
  };
}

/** Where bars can stand: a column between two runs of dashes that is blank in each line; undefined where one is not. */
function gapsOf(rule: string, lines: readonly Line[]): number[] | undefined {
  const gaps = [...rule.matchAll(/(?<=-) +(?=-)/g)].map(({ index, 0: gap }) => {
    const columns = Array.from({ length: gap.length }, (_, at) => index + at);
    return columns.findLast((column) => lines.every(({ words }) => (words[column] ?? ' ') === ' '));
  });
  return gaps.every((gap) => gap !== undefined) ? gaps : undefined;
}

/** A row that is set in by four would be code: it gets a bar before its first cell too. */
const barsIn = ({ start, words }: Line, all: readonly number[]): Masked[] => {
  const gaps = words.startsWith('    ') ? [0, ...all] : all;
  return gaps
    .filter((gap) => gap < words.length)
    .flatMap((gap) => rewritten(start + gap, start + gap + 1, '|'));
};

/** A head that ends with its dashes and begins behind them stands on the right, as figures do. */
const alignments = (rule: Line, head: Line): Masked[] =>
  [...rule.words.matchAll(/-+/g)].flatMap(({ index, 0: dashes }) => {
    const words = head.words.slice(index, index + dashes.length).padEnd(dashes.length);
    const end = rule.start + index + dashes.length;
    return words.startsWith(' ') && !words.endsWith(' ') ? rewritten(end - 1, end, ':') : [];
  });

const CROSSES = /^ {0,3}\+(?:[-=:]+\+)+[ \t]*$/;

/**
 * The table whose upper edge is drawn with crosses, `+---+---+`, in the line from `start` on.
 *
 * The edge below its heads becomes the line of dashes that our parser asks for, the other edges rows without words,
 * which `grid-rows.ts` takes out: a blank line would end the table.
 */
export function gridTableAt(text: string, start: number): MaskedSpan | undefined {
  const lines: Line[] = [];
  let next = lineFrom(text, start);
  if (!next || !CROSSES.test(next.words)) return undefined;
  while (next && /^ {0,3}[+|]/.test(next.words) && lines.length < MAX_ROWS) {
    lines.push(next);
    next = lineFrom(text, after(next));
  }
  const edges = lines.filter(({ words }) => CROSSES.test(words));
  const [upper, second] = edges;
  const last = lines.at(-1);
  if (!second || !last) return undefined;
  const head = edges.find(({ words }) => words.includes('=')) ?? second;
  // Heads of two lines would not be heads to our parser: without its edges the table is text.
  const isSingle = lines[2] === head;
  const masked = edges.flatMap((edge) => {
    const end = edge.start + edge.words.length;
    if (edge === upper || edge === last || !isSingle) return rewritten(edge.start, end, '');
    const bars = edge.words.replaceAll('+', '|');
    return rewritten(
      edge.start,
      end,
      edge === head ? bars.replaceAll('=', '-') : bars.replace(/[-=:]/g, ' '),
    );
  });
  return { end: last.start + last.words.length, masked, stands: [] };
}
