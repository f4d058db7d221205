/** Comparisons of named sides, however the article sets them: as headings, as labels, as the columns of a table. */
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import type { Comparison, Point, Side, Support } from '../outline.ts';
import type { Part } from '../parts.ts';
import type { Context } from '../supports.ts';
import { tableCells } from '../table.ts';
import { areOpposed, areSetAgainst } from './opposites.ts';

/** A comparison found among supports, and the range that it takes up. */
export interface FoundSides {
  readonly comparison: Comparison;
  readonly start: number;
  /** Index after its last support. */
  readonly end: number;
}

/** Most words of two sides that one slide can stand for; longer ones are arguments of their own. */
const LONGEST = 450;

/** The comparison of two headed parts in a row; undefined when their headings are not two sides of one question. */
export function sidesOfHeadings(
  parts: readonly Part[],
  index: number,
  above: string,
  context: Context,
): Comparison | undefined {
  const [first, second, next] = parts.slice(index, index + 3);
  if (!first?.heading || !second?.heading || first.depth !== second.depth) return undefined;
  if (next && next.depth > second.depth) return undefined;
  const [a, b] = [textOf(first.heading), textOf(second.heading)];
  // Numbers that go on behind the second make a series of more than two.
  const third = next?.heading && next.depth === second.depth ? textOf(next.heading) : '';
  if ([a, b, third].every((name) => NUMBERED.test(name))) return undefined;
  if (!areOpposed(a, b, 'headings') && !areSetAgainst(above, a, b, context.lang)) return undefined;
  if (first.supports.length === 0 || second.supports.length === 0) return undefined;
  const words = [...first.supports, ...second.supports].map((support) => countWords(wordsOf(support)));
  if (words.reduce((sum, n) => sum + n, 0) > LONGEST) return undefined;
  const sides = [sideOf(first.heading, first.supports), sideOf(second.heading, second.supports)] as const;
  return comparisonOf(sides, [], { start: first.position.start, end: second.position.end });
}

const NUMBERED = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)、）．]/u;

const wordsOf = (support: Support): string =>
  support.type === 'point' ? [support, ...support.children].map(({ whole }) => textOf(whole)).join(' ') : '';

/**
 * The comparison of two labelled points in a row: `**Pros:** …` and `**Cons:** …`, or two columns with such heads.
 *
 * `repeated` are pairs of labels that the article's sections share: these are sides whatever they are called.
 */
export function sidesIn(
  supports: readonly Support[],
  above: string,
  repeated: ReadonlySet<string>,
  context: Context,
): FoundSides | undefined {
  for (const [index, support] of supports.entries()) {
    const comparison = support.type === 'point' ? undefined : sidesOfTable(support, above, context);
    if (comparison) return { comparison, start: index, end: index + 1 };
    const next = supports[index + 1];
    const names = [support, next].map((one) => (one ? nameOf(one, context) : undefined));
    const [first, second] = names;
    if (support.type !== 'point' || next?.type !== 'point' || !first || !second) continue;
    const [a, b] = [textOf(first), textOf(second)];
    const known = repeated.has(signature(a, b)) && supports.length === 2;
    if (!known && !areOpposed(a, b) && !areSetAgainst(above, a, b, context.lang)) continue;
    const sides = [sideOf(first, saidBy(support)), sideOf(second, saidBy(next))] as const;
    if (sides.some(({ children }) => children.length === 0)) continue;
    const position = spanOf([support, next]) ?? support.position;
    return { comparison: comparisonOf(sides, [support, next], position), start: index, end: index + 2 };
  }
  return undefined;
}

/** The two labels of sections that are built alike, as one text. */
export const signature = (first: string, second: string): string => `${first}\n${second}`.toLowerCase();

/** A label, or the words that announce a list: what a side is called. */
function nameOf(support: Support, { source }: Context): Phrase | undefined {
  if (support.type !== 'point') return undefined;
  if (support.label) return support.label;
  const words = textOf(support.whole);
  const end = words.replace(/\s*[:：]\s*$/u, '').length;
  if (support.children.length === 0 || end === words.length || countWords(words) > 8) return undefined;
  return trim(slice(support.whole, 0, end, source), source);
}

/** What a labelled point says: its text, then its list. */
function saidBy(point: Point): Support[] {
  const { label: _label, number: _number, tags: _tags, children, ...rest } = point;
  const own =
    point.label && point.text
      ? [{ ...rest, whole: point.text, item: false, children: [], position: point.text.position }]
      : [];
  return [...own, ...children];
}

const sideOf = (heading: Phrase, children: readonly Support[]): Side => ({
  type: 'side',
  heading,
  children: [...children],
  position: spanOf([heading, ...children]) ?? heading.position,
});

const comparisonOf = (
  sides: readonly [Side, Side],
  whole: readonly Support[],
  position: Comparison['position'],
): Comparison => ({
  type: 'comparison',
  by: 'sides',
  whole: [...whole],
  children: [...sides],
  position,
});

/** A table of two columns whose heads are two sides. */
function sidesOfTable(support: Support, above: string, context: Context): Comparison | undefined {
  if (support.type !== 'exhibit' || support.node.type !== 'table') return undefined;
  const [head, ...rows] = tableCells(support.node, context.source);
  const [first, second] = head ?? [];
  if (!first || !second || head?.length !== 2 || rows.length === 0) return undefined;
  const [a, b] = [textOf(first), textOf(second)];
  if (!areOpposed(a, b) && !areSetAgainst(above, a, b, context.lang)) return undefined;
  const [left, right] = [0, 1].map((column) => rows.flatMap((row) => pointOf(row[column])));
  if (!left?.length || !right?.length) return undefined;
  const caption = support.caption ? pointOf(support.caption) : [];
  return comparisonOf([sideOf(first, left), sideOf(second, right)], caption, support.position);
}

function pointOf(phrase: Phrase | undefined): Point[] {
  if (!phrase || textOf(phrase).trim() === '') return [];
  return [
    { type: 'point', whole: phrase, text: phrase, item: true, children: [], position: phrase.position },
  ];
}
