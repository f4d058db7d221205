/** Comparisons that are written as headings: two in a row, or two with headings of their own. */
import { textOf, type Phrase } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import type { Comparison, Point, Support } from '../outline.ts';
import { endBelow, type ArticlePart } from '../heading-parts.ts';
import type { OutlineContext } from '../context.ts';
import { pointFrom } from '../supports.ts';
import { areOpposed, areSetAgainst } from './opposites.ts';
import { comparisonOf, sideOf } from './side.ts';

/** Most words of two sides that one slide can stand for; longer ones are arguments of their own. */
const MAX_SIDE_WORDS = 450;

/** The comparison of two headed parts in a row; undefined when their headings are not two sides of one question. */
export function sidesOfHeadings(
  parts: readonly ArticlePart[],
  index: number,
  above: string,
  context: OutlineContext,
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
  if (words.reduce((sum, n) => sum + n, 0) > MAX_SIDE_WORDS) return undefined;
  const sides = [sideOf(first.heading, first.supports), sideOf(second.heading, second.supports)] as const;
  return comparisonOf(sides, [], { start: first.position.start, end: second.position.end });
}

const NUMBERED = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)、）．]/u;

const wordsOf = (support: Support): string =>
  support.type === 'point' ? [support, ...support.children].map(({ whole }) => textOf(whole)).join(' ') : '';

/**
 * The comparison of two headed parts in a row that have headings below them: each side has these as its points.
 *
 * The parts stay sections of their own; this sets them beside each other first.
 */
export function sidesOfGroups(
  parts: readonly ArticlePart[],
  index: number,
  above: string,
  context: OutlineContext,
): Comparison | undefined {
  const first = groupAt(parts, index);
  const second = groupAt(parts, index + 1 + (first?.points.length ?? 0));
  if (!first || !second || first.part.depth !== second.part.depth) return undefined;
  const [a, b] = [first.heading, second.heading].map((heading) => textOf(heading));
  if (a === undefined || b === undefined) return undefined;
  if (!areOpposed(a, b, 'headings') && !areSetAgainst(above, a, b, context.lang)) return undefined;
  const sides = [sideOf(first.heading, first.points), sideOf(second.heading, second.points)] as const;
  return comparisonOf(sides, [], { start: first.part.position.start, end: second.part.position.end });
}

/** A heading with two or more directly below it, which have none below them. */
function groupAt(
  parts: readonly ArticlePart[],
  index: number,
): { part: ArticlePart; heading: Phrase; points: Point[] } | undefined {
  const part = parts[index];
  if (!part?.heading) return undefined;
  const below = parts.slice(index + 1, endBelow(parts, index));
  const points = below.flatMap(({ heading, depth }) =>
    heading && depth === part.depth + 1 ? [pointFrom(heading, true)] : [],
  );
  return points.length >= 2 && points.length === below.length
    ? { part, heading: part.heading, points }
    : undefined;
}
