/** A matrix from four labelled items, each of which names its two values. */
import { spanOf, slice, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import type { Matrix, Point, Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { verticalFirst } from './axes.ts';
import { matrixOf, readCell, type MatrixCell, type Opening } from './cell.ts';
import type { CellPlace } from './grid.ts';
import { placesIn } from './place.ts';

/** A matrix found among supports, and the range that it takes up. */
export interface MatrixFound {
  readonly matrix: Matrix;
  readonly start: number;
  /** Index after the last support that belongs to it. */
  readonly end: number;
}

/** How many points may stand between the first and the last of the four items. */
const MAX_ITEM_SPREAD = 9;

/** A point, or an item of the list that it announces, with the support that it is part of. */
interface Entry {
  readonly point: Point;
  readonly index: number;
}

/** The first matrix among supports; undefined when no four items make a complete one. */
export function matrixOfItems(
  supports: readonly Support[],
  context: OutlineContext,
): MatrixFound | undefined {
  const entries = supports.flatMap((support, index): Entry[] =>
    support.type === 'point' ? [support, ...support.children].map((point) => ({ point, index })) : [],
  );
  // A sentence that places several cells is a lead-in, not a cell.
  const named = entries.flatMap(({ point }, at) =>
    point.label && placesIn(leadOf(point)).length < 2 ? [at] : [],
  );
  const read = new Map<number, MatrixCell>();
  for (let i = 0; i + 3 < named.length; i++) {
    const four = named.slice(i, i + 4);
    const [first = 0, last = 0] = [four[0], four[3]];
    if (last - first > MAX_ITEM_SPREAD) continue;
    const cells = four.map((at) => {
      const cell = read.get(at) ?? cellOf(entries, at, context);
      read.set(at, cell);
      return cell;
    });
    const start = startOf(entries, first);
    const end = (entries[last]?.index ?? 0) + 1;
    const matrix = matrixOf(cells, verticalFirst(supports.slice(0, end), context));
    const taken = new Set(four.flatMap((at) => entries[at]?.point ?? []));
    const range = supports.slice(start, end);
    if (matrix)
      return {
        matrix: { ...matrix, ...around(range, taken), position: spanOf(range) ?? matrix.position },
        start,
        end,
      };
  }
  return undefined;
}

/** A matrix begins with the sentence that places its first items, or announces them. */
function startOf(entries: readonly Entry[], first: number): number {
  const before = entries[first - 1];
  const index = entries[first]?.index ?? 0;
  return before && before.index < index && placesIn(leadOf(before.point)).length > 0 ? before.index : index;
}

/** Position sentences and the like stay with the matrix, whole. */
function around(range: readonly Support[], taken: ReadonlySet<Point>): Pick<Matrix, 'introduction'> {
  const others = range.flatMap((support): Support[] => {
    if (support.type !== 'point') return [support];
    if (taken.has(support)) return [];
    const children = support.children.filter((child) => !taken.has(child));
    return [
      children.length === support.children.length
        ? support
        : {
            ...support,
            children,
            position: { start: support.position.start, end: support.whole.position.end },
          },
    ];
  });
  return others.length > 0 ? { introduction: others } : {};
}

const leadOf = (point: Point): string => textOf(point.label ?? point.whole);

function cellOf(entries: readonly Entry[], at: number, context: OutlineContext): MatrixCell {
  const { point } = entries[at] as Entry;
  const above = sideAbove(entries, at);
  const own = placesIn(leadOf(point));
  const label = point.label ?? point.whole;
  const readings = new Map(readCell(label, openingOf(point.text, context), context.source));
  if (point.tags) readings.set('brackets', { heading: label, pair: point.tags });
  const said = above?.point.text && withoutColon(above.point.text, context);
  return {
    ...(point.number !== undefined && { number: point.number }),
    readings,
    place: own.length === 1 ? own[0] : above?.places[above.nth],
    side: said,
    // What an item says of its quadrant is prose there, whether it stood in a list or not.
    children: [{ ...point, item: false }],
    position: point.position,
  };
}

interface Above {
  readonly point: Point;
  readonly places: readonly CellPlace[];
  /** Which of the items under the same sentence this is. */
  readonly nth: number;
}

/** The position sentence that an item stands under, if one stands between it and the items before. */
function sideAbove(entries: readonly Entry[], index: number): Above | undefined {
  let nth = 0;
  for (let at = index - 1; at >= Math.max(0, index - MAX_ITEM_SPREAD); at--) {
    const point = entries[at]?.point;
    if (!point) continue;
    const places = point.tags ? [] : placesIn(leadOf(point));
    if (places.length > 1) return { point, places, nth };
    if (point.label) nth += 1;
  }
  return undefined;
}

/** Longest opening clause that may name two values. */
const OPENING = { words: 12, characters: 24 } as const;

/** How a text begins: its first sentence, and what it says up to its first stop where that may be a name. */
export function openingOf(text: Phrase | undefined, context: OutlineContext): Opening {
  const { source, lang } = context;
  const end = text ? textOf(text).search(/[.:;–—。：；（(]|$/u) : 0;
  const clause = text && end > 0 ? trim(slice(text, 0, end, source), source) : undefined;
  const { unit, n } = lengthOf(clause ? textOf(clause) : '');
  return {
    clause: n <= OPENING[unit] ? clause : undefined,
    sentence: text && sentences(text, source, lang)[0],
  };
}

/** A sentence that announces the items below it, without the colon by which it does. */
function withoutColon(phrase: Phrase, { source }: OutlineContext): Phrase {
  const end = textOf(phrase).replace(/[\s:：]+$/u, '').length;
  return trim(slice(phrase, 0, end, source), source);
}
