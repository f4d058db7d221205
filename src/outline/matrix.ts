/** A matrix from four labelled items whose tags give two values on each of two axes. */
import { slice, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import type { Axis, Matrix, Point, Quadrant, Support } from './outline.ts';
import type { Context } from './supports.ts';

/** A matrix found among supports, and the range that it takes up. */
export interface Found {
  readonly matrix: Matrix;
  readonly start: number;
  /** Index after the last support that belongs to it. */
  readonly end: number;
}

/** How many supports may stand between the first and the last of the four items. */
const SPREAD = 9;

type Place = Quadrant['at'];
type Tagged = Point & { label: Phrase; tags: readonly [Phrase, Phrase] };

/** The first matrix among supports; undefined when no four items make a complete one. */
export function matrixIn(supports: readonly Support[], context: Context): Found | undefined {
  const tagged = supports.flatMap((support, index) => (isTagged(support) ? [index] : []));
  for (let i = 0; i + 3 < tagged.length; i++) {
    const four = tagged.slice(i, i + 4);
    const [first = 0, last = 0] = [four[0], four[3]];
    if (last - first > SPREAD) continue;
    const matrix = matrixOf(
      four.map((index) => supports[index] as Tagged),
      four,
      supports,
      context,
    );
    if (!matrix) continue;
    const start = first > 0 && placesIn(supports[first - 1]).length > 0 ? first - 1 : first;
    const position = spanOf(supports.slice(start, last + 1)) ?? matrix.position;
    // Position sentences and the like stay with the matrix, whole.
    const others = supports.slice(start, last + 1).filter((_, at) => !four.includes(start + at));
    const introduction = others.length > 0 ? { introduction: others } : {};
    return { matrix: { ...matrix, ...introduction, position }, start, end: last + 1 };
  }
  return undefined;
}

const isTagged = (support: Support): boolean =>
  support.type === 'point' && support.label !== undefined && support.tags !== undefined;

const fold = (phrase: Phrase): string => textOf(phrase).trim().toLowerCase();

function matrixOf(
  points: readonly Tagged[],
  indices: readonly number[],
  supports: readonly Support[],
  context: Context,
): Matrix | undefined {
  const ends = [0, 1].map((which) => distinct(points.map((point) => point.tags[which as 0 | 1])));
  const [xs, ys] = ends;
  if (xs?.length !== 2 || ys?.length !== 2) return undefined;
  const pairs = new Set(points.map(({ tags }) => tags.map(fold).join('\n')));
  if (pairs.size !== 4) return undefined;
  const sides = indices.map((index) => sideAbove(supports, index));
  const places = explicitPlaces(sides) ?? orderedPlaces(points, xs, ys);
  const axes = axesOf(points, places);
  if (!axes) return undefined;
  const quadrants = points.map((point, i) => quadrantOf(point, places[i], sides[i], context));
  const span = spanOf(supports.slice(indices[0] ?? 0, (indices[3] ?? 0) + 1));
  const [a, b, c, d] = quadrants;
  if (!a || !b || !c || !d || !span) return undefined;
  return { type: 'matrix', ...axes, children: [a, b, c, d], position: span };
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
  const seen = new Map<string, Phrase>();
  for (const phrase of phrases) if (!seen.has(fold(phrase))) seen.set(fold(phrase), phrase);
  return [...seen.values()];
}

interface Above {
  readonly point: Point;
  readonly places: readonly Place[];
  /** Which of the items under the same sentence this is. */
  readonly nth: number;
}

/** The position sentence that an item stands under, if one stands between it and the items before. */
function sideAbove(supports: readonly Support[], index: number): Above | undefined {
  let nth = 0;
  for (let at = index - 1; at >= Math.max(0, index - SPREAD); at--) {
    const support = supports[at];
    if (support?.type !== 'point') continue;
    const places = placesIn(support);
    if (places.length > 0) return { point: support, places, nth };
    if (isTagged(support)) nth += 1;
  }
  return undefined;
}

/** The cells that a sentence such as `Top left and bottom left – …` names, in its order. */
function placesIn(support: Support | undefined): Place[] {
  if (support?.type !== 'point' || support.tags) return [];
  const words = textOf(support.label ?? support.whole).slice(0, 80);
  return [...words.matchAll(/\b(top|upper|bottom|lower)[\s-](left|right)\b/gi)].map(
    ([, row = '', column = '']) => ({
      x: column.toLowerCase() as Place['x'],
      y: /top|upper/i.test(row) ? 'top' : 'bottom',
    }),
  );
}

function explicitPlaces(sides: readonly (Above | undefined)[]): Place[] | undefined {
  const places = sides.flatMap((side) => side?.places[side.nth] ?? []);
  const all = new Set(places.map(({ x, y }) => `${x} ${y}`));
  return places.length === 4 && all.size === 4 ? places : undefined;
}

/** Without a word on positions: the first tag gives the column, the second the row, each in order of appearance. */
function orderedPlaces(points: readonly Tagged[], xs: readonly Phrase[], ys: readonly Phrase[]): Place[] {
  const [x, y] = [xs[0], ys[0]];
  return points.map(({ tags: [a, b] }) => ({
    x: x && fold(a) === fold(x) ? 'left' : 'right',
    y: y && fold(b) === fold(y) ? 'top' : 'bottom',
  }));
}

/** The tags that all cells of a column, or of a row, have in common name the ends of the axes. */
function axesOf(points: readonly Tagged[], places: readonly Place[]): { x: Axis; y: Axis } | undefined {
  const shared = (keep: (place: Place) => boolean): Phrase | undefined => {
    const [first, second] = points.filter((_, i) => keep(places[i] ?? { x: 'left', y: 'top' }));
    return first?.tags.find((tag) => second?.tags.some((other) => fold(other) === fold(tag)));
  };
  const x = axisOf(
    shared((at) => at.x === 'left'),
    shared((at) => at.x === 'right'),
  );
  const y = axisOf(
    shared((at) => at.y === 'top'),
    shared((at) => at.y === 'bottom'),
  );
  return x && y && { x, y };
}

function axisOf(first: Phrase | undefined, second: Phrase | undefined): Axis | undefined {
  const position = first && second && spanOf([first, second]);
  return first && second && position && fold(first) !== fold(second)
    ? { type: 'axis', ends: [first, second], position }
    : undefined;
}

function quadrantOf(
  point: Tagged,
  at: Place | undefined,
  side: Above | undefined,
  context: Context,
): Quadrant {
  const said = side?.point.text && withoutColon(side.point.text, context);
  return {
    type: 'quadrant',
    heading: point.label,
    ...(point.number !== undefined && { number: point.number }),
    at: at ?? { x: 'left', y: 'top' },
    ...(said && { side: said }),
    // What an item says of its quadrant is prose there, whether it stood in a list or not.
    children: [{ ...point, item: false }],
    position: point.position,
  };
}

/** A sentence that announces the items below it, without the colon by which it does. */
function withoutColon(phrase: Phrase, { source }: Context): Phrase {
  const end = textOf(phrase).replace(/[\s:：]+$/u, '').length;
  return trim(slice(phrase, 0, end, source), source);
}

const NAME =
  /\b(?:the )?(?:four|two-by-two|2\s?[x×]\s?2)\s+(?:\p{L}+\s)?(?:quadrants?|matrix|grid|boxes|cells|framework)\b|[4四]个?象限|2\s?[x×]\s?2\s?(?:矩阵|マトリクス|매트릭스)/iu;

/** What the article calls its matrix, cut from the paragraphs before it; the nearest mention wins. */
export function matrixName(before: readonly Support[], context: Context): Phrase | undefined {
  for (const support of before.toReversed()) {
    if (support.type !== 'point') continue;
    const match = NAME.exec(textOf(support.whole));
    if (match) return slice(support.whole, match.index, match.index + match[0].length, context.source);
  }
  return undefined;
}
