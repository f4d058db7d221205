/** Comparisons inside a section: labelled points, items that open with their side, the columns of a table. */
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import type { Comparison, Point, Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { names, pointFrom } from '../supports.ts';
import { tableCells } from '../table.ts';
import { areOpposed, areSetAgainst } from './opposites.ts';
import { comparisonOf, sideOf } from './side.ts';

/** A comparison found among supports, and the range that it takes up. */
export interface FoundSides {
  readonly comparison: Comparison;
  readonly start: number;
  /** Index after its last support. */
  readonly end: number;
}

/**
 * The comparison of two labelled points in a row: `**Pros:** …` and `**Cons:** …`, or two columns with such heads.
 *
 * It is looked for from an index on. `repeated` are pairs of labels that the article's sections share: these are sides whatever they are called.
 */
export function sidesIn(
  supports: readonly Support[],
  above: string,
  repeated: ReadonlySet<string>,
  context: OutlineContext,
  from = 0,
): FoundSides | undefined {
  for (let index = from; index < supports.length; index++) {
    const support = supports[index];
    if (!support) break;
    const comparison = support.type === 'point' ? undefined : sidesOfTable(support, above, context);
    if (comparison) return { comparison, start: index, end: index + 1 };
    const opened = sidesOfOpeners(supports, index, context);
    if (opened) return opened;
    const next = supports[index + 1];
    const labels = [support, next].map((labelled) => (labelled ? nameOf(labelled, context) : undefined));
    const [first, second] = labels;
    if (support.type !== 'point' || next?.type !== 'point' || !first || !second) continue;
    const [a, b] = [textOf(first), textOf(second)];
    const known = repeated.has(signature(a, b)) && supports.length - from === 2;
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
function nameOf(support: Support, { source }: OutlineContext): Phrase | undefined {
  if (support.type !== 'point') return undefined;
  if (support.label) return support.label;
  const words = textOf(support.whole);
  const end = words.replace(/\s*[:：]\s*$/u, '').length;
  if (support.children.length === 0 || countWords(words) > 8) return undefined;
  if (end === words.length && !names(support)) return undefined;
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

/** A table of two columns whose heads are two sides. */
function sidesOfTable(support: Support, above: string, context: OutlineContext): Comparison | undefined {
  if (support.type !== 'exhibit' || support.node.type !== 'table') return undefined;
  const [head, ...rows] = tableCells(support.node, context.source);
  const [first, second] = head ?? [];
  if (!first || !second || head?.length !== 2 || rows.length === 0) return undefined;
  // A cell beyond the heads is on neither side.
  if (rows.some((row) => row.length > 2)) return undefined;
  const [a, b] = [textOf(first), textOf(second)];
  if (!areOpposed(a, b) && !areSetAgainst(above, a, b, context.lang)) return undefined;
  const [left, right] = [0, 1].map((column) => rows.flatMap((row) => pointOf(row[column])));
  if (!left?.length || !right?.length) return undefined;
  const caption = support.caption ? pointOf(support.caption) : [];
  return comparisonOf([sideOf(first, left), sideOf(second, right)], caption, support.position);
}

function pointOf(phrase: Phrase | undefined): Point[] {
  if (!phrase || textOf(phrase).trim() === '') return [];
  return [pointFrom(phrase, true)];
}

/** The word by which an item says whose side it is on: `Good, because …`. */
const OPENER = /^(\p{L}+(?: \p{L}+)?)\s*[,:：，]\s*(?=\S)/u;

/** The name of its side with which an item opens. */
function openerOf(support: Support | undefined): string | undefined {
  if (support?.type !== 'point' || !support.item) return undefined;
  return OPENER.exec(textOf(support.whole))?.[1];
}

/** Items in a row of which each opens with the name of one of two sides; three or more, and both sides speak. */
function sidesOfOpeners(
  supports: readonly Support[],
  start: number,
  { source }: OutlineContext,
): FoundSides | undefined {
  const names = new Map<string, { heading: Phrase; points: Point[] }>();
  // Of items that open alike only the first begins a row: a long list of them is looked through once.
  if (openerOf(supports[start]) === openerOf(supports[start - 1])) return undefined;
  let end = start;
  for (let index = start; index < supports.length; index++) {
    const support = supports[index];
    const opener = openerOf(support);
    if (support?.type !== 'point' || opener === undefined) break;
    const key = opener.toLowerCase();
    if (!names.has(key) && (names.size === 2 || [...names.keys()].some((other) => !areOpposed(other, key))))
      break;
    const side = names.get(key) ?? { heading: slice(support.whole, 0, opener.length, source), points: [] };
    side.points.push(support);
    names.set(key, side);
    end += 1;
  }
  const [first, second] = names.values();
  if (!first || !second || end - start < 3) return undefined;
  const sides = [sideOf(first.heading, first.points), sideOf(second.heading, second.points)] as const;
  const position = spanOf(supports.slice(start, end)) ?? sides[0].position;
  return { comparison: comparisonOf(sides, [], position), start, end };
}
