/** Four pairs of words to two axes: each pair names one value on either axis, and all four combinations occur. */
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import type { Axis, Quadrant } from '../outline.ts';

/** Two values that a cell names, one on each axis, in the article's order. */
export type Pair = readonly [Phrase, Phrase];

/** Where a cell stands. */
export type CellPlace = Quadrant['at'];

/** Two axes, and the place of each pair on them. */
export interface Grid {
  readonly x: Axis;
  readonly y: Axis;
  /** In the order of the pairs. */
  readonly places: readonly CellPlace[];
}

/** Words as they are compared: case, articles, hyphens and spaces do not matter. */
export const fold = (phrase: Phrase): string =>
  textOf(phrase)
    .toLowerCase()
    .replace(/[-‐‑\s]+/gu, ' ')
    .replace(/^(?:the|a|an) /u, '')
    .trim();

/**
 * The grid of four pairs; undefined where they do not give two values on each of two axes in all combinations.
 *
 * `told` are the cells' places where the article names them all: they beat the order. Without them the values that
 * the first pair names first and second go left and top, but for amounts, which grow to the right and to the top. `rows` tells that the values named first are the vertical axis.
 */
export function gridOf(pairs: readonly Pair[], told?: readonly CellPlace[], rows = false): Grid | undefined {
  const sorted = twoAxes(pairs);
  if (!sorted) return undefined;
  const [first, second] = sorted;
  const [left, top] = rows
    ? [upward(second, 'left'), upward(first, 'top')]
    : [upward(first, 'left'), upward(second, 'top')];
  const ordered = pairs.map((pair): CellPlace => {
    const [a, b] = [first.find(within(pair)), second.find(within(pair))];
    const [column, row] = rows ? [b === left[0], a === top[0]] : [a === left[0], b === top[0]];
    return { x: column ? 'left' : 'right', y: row ? 'top' : 'bottom' };
  });
  const places = told ?? ordered;
  const shared = (keep: (place: CellPlace) => boolean): Phrase | undefined => {
    const [one, other] = pairs.filter((_, index) => keep(places[index] ?? { x: 'left', y: 'top' }));
    return one?.find((value) => other?.some((same) => fold(same) === fold(value)));
  };
  const x = axisOf(
    shared((at) => at.x === 'left'),
    shared((at) => at.x === 'right'),
  );
  const y = axisOf(
    shared((at) => at.y === 'top'),
    shared((at) => at.y === 'bottom'),
  );
  return x && y && { x, y, places };
}

/** The two values of either axis, each as it is printed first; the first pair's order names the first axis. */
export function twoAxes(
  pairs: readonly Pair[],
): readonly [readonly [Phrase, Phrase], readonly [Phrase, Phrase]] | undefined {
  const [start] = pairs;
  if (!start || pairs.length !== 4 || new Set(pairs.map(combination)).size !== 4) return undefined;
  // Values that stand in one pair belong to different axes, so the pair opposite to the first settles all.
  const opposite = pairs.find((pair) => !pair.some((value) => within(start)(value)));
  if (!opposite) return undefined;
  const [a, b] = start;
  const mixed = pairs.filter((pair) => pair !== start && pair !== opposite);
  for (const [c, d] of [opposite, [opposite[1], opposite[0]] as const]) {
    const wanted = new Set([combination([a, d]), combination([c, b])]);
    if (mixed.every((pair) => wanted.has(combination(pair))))
      return [
        [a, c],
        [b, d],
      ];
  }
  return undefined;
}

const MUCH = /^(?:high|strong|more|many|large|big|great|fast|rich|[高强強大多快])/iu;
const LITTLE = /^(?:low|weak|less|few|small|little|slow|poor|[低弱小少慢])/iu;

/** The ends of an axis in the order in which it is drawn: amounts grow to the right and to the top, as on any chart. */
function upward(ends: readonly [Phrase, Phrase], start: 'left' | 'top'): readonly [Phrase, Phrase] {
  const [first, second] = ends.map((end) => fold(end));
  const falls = MUCH.test(first ?? '') && LITTLE.test(second ?? '');
  const grows = LITTLE.test(first ?? '') && MUCH.test(second ?? '');
  return (start === 'left' ? falls : grows) ? [ends[1], ends[0]] : ends;
}

const combination = (pair: Pair): string => pair.map(fold).toSorted().join('\n');

const within =
  (pair: Pair) =>
  (value: Phrase): boolean =>
    pair.some((phrase) => fold(phrase) === fold(value));

/** An axis by the words at its two ends; undefined when one is missing or both are the same. */
export function axisOf(first: Phrase | undefined, second: Phrase | undefined): Axis | undefined {
  if (!first || !second || fold(first) === fold(second)) return undefined;
  const position = spanOf([first, second].toSorted((a, b) => offset(a) - offset(b)));
  return position && { type: 'axis', ends: [first, second], position };
}

const offset = ({ position }: Phrase): number => position.start.offset ?? 0;
