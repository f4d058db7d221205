/** A cell of a framework that may be a matrix, however the article writes it down. */
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import type { Matrix, Quadrant, Support } from '../outline.ts';
import { gridOf, type Pair, type Place } from './grid.ts';
import { pairIn, readingsOf, type Reading } from './pair.ts';
import { fourPlaces, placesIn } from './place.ts';

/** What a cell is called and what it says, with each way to read its two values. */
export interface Cell {
  readonly number?: string;
  readonly readings: ReadonlyMap<Reading['by'] | 'lead', { readonly heading: Phrase; readonly pair: Pair }>;
  /** Where the article says that it stands. */
  readonly place?: Place | undefined;
  /** What is said of its column or row. */
  readonly side?: Phrase | undefined;
  readonly children: Support[];
  readonly position: Quadrant['position'];
}

/** Reads the name of a cell, and the opening of what it says, for its two values. */
export function readCell(name: Phrase, opening: Phrase | undefined, source: string): Cell['readings'] {
  const readings = new Map<Reading['by'] | 'lead', { heading: Phrase; pair: Pair }>();
  let bare = name;
  for (const { by, heading, values } of readingsOf(name, source)) {
    const pair = pairIn(values, source);
    if (pair) readings.set(by, { heading, pair });
    // `Stars (top right)`: where it stands is seen on the slide.
    if (by === 'brackets' && placesIn(textOf(values)).length === 1) bare = heading;
  }
  const pair = opening && pairIn(opening, source);
  if (pair) readings.set('lead', { heading: bare, pair });
  return readings;
}

const WAYS = ['brackets', 'name', 'after', 'before', 'lead'] as const;

/** The matrix of four cells; undefined when no way of reading them gives two values on each of two axes. */
export function matrixOf(
  cells: readonly Cell[],
  axes: (pairs: readonly Pair[]) => boolean,
): Matrix | undefined {
  for (const by of WAYS) {
    const read = cells.flatMap((cell) => cell.readings.get(by) ?? []);
    if (read.length !== 4) continue;
    const pairs = read.map(({ pair }) => pair);
    const grid = gridOf(pairs, fourPlaces(cells.map(({ place }) => place)), axes(pairs));
    const position = spanOf(cells);
    if (!grid || !position) continue;
    const quadrants = cells.map((cell, index) => quadrantOf(cell, read[index]?.heading, grid.places[index]));
    const [a, b, c, d] = quadrants;
    if (a && b && c && d) return { type: 'matrix', x: grid.x, y: grid.y, children: [a, b, c, d], position };
  }
  return undefined;
}

function quadrantOf(cell: Cell, heading: Phrase | undefined, at: Place | undefined): Quadrant | undefined {
  const { number, side, children, position } = cell;
  if (!heading || !at || textOf(heading) === '') return undefined;
  return {
    type: 'quadrant',
    heading,
    ...(number !== undefined && { number }),
    at,
    ...(side && { side }),
    children,
    position,
  };
}
