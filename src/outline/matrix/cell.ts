/** A cell of a framework that may be a matrix, however the article writes it down. */
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import type { Matrix, Quadrant, Support } from '../outline.ts';
import { gridOf, type Pair, type CellPlace } from './grid.ts';
import { amountsIn, isNumber, pairIn, readingsOf } from './pair.ts';
import { fourPlaces, placesIn } from './place.ts';

/** How the values of a cell were read; only cells that are read in the same way make one matrix. */
type Way = (typeof WAYS)[number];

const WAYS = ['brackets', 'name', 'after', 'before', 'lead', 'amounts'] as const;

/** What a cell is called and what it says, with each way to read its two values. */
export interface MatrixCell {
  /** All that is written for its name, where no child says it. */
  readonly name?: Phrase | undefined;
  readonly number?: string;
  readonly readings: ReadonlyMap<Way, { readonly heading: Phrase; readonly pair: Pair }>;
  /** Where the article says that it stands. */
  readonly place?: CellPlace | undefined;
  /** What is said of its column or row. */
  readonly side?: Phrase | undefined;
  readonly children: Support[];
  readonly position: Quadrant['position'];
}

/** How a cell begins to speak: up to its first stop, and its first sentence. */
export interface Opening {
  readonly clause?: Phrase | undefined;
  readonly sentence?: Phrase | undefined;
}

/** Reads the name of a cell, and the opening of what it says, for its two values. */
export function readCell(name: Phrase, opening: Opening, source: string): MatrixCell['readings'] {
  const readings = new Map<Way, { heading: Phrase; pair: Pair }>();
  let bare = name;
  for (const { by, heading, values } of readingsOf(name, source)) {
    const pair = pairIn(values, source);
    if (pair) readings.set(by, { heading, pair });
    // `Stars (top right)`: where it stands is seen on the slide.
    if (by === 'brackets' && placesIn(textOf(values)).length === 1) bare = heading;
  }
  const { clause, sentence } = opening;
  const pair = clause && pairIn(clause, source);
  // A quadrant that has only its number for a name is called by its values.
  if (pair && clause) readings.set('lead', { heading: isNumber(textOf(bare)) ? clause : bare, pair });
  const amounts = sentence && amountsIn(sentence, source);
  if (amounts) readings.set('amounts', { heading: bare, pair: amounts });
  return readings;
}

/** The matrix of four cells; undefined when no way of reading them gives two values on each of two axes. */
export function matrixOf(
  cells: readonly MatrixCell[],
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

function quadrantOf(
  cell: MatrixCell,
  heading: Phrase | undefined,
  at: CellPlace | undefined,
): Quadrant | undefined {
  const { number, name, side, children, position } = cell;
  if (!heading || !at || textOf(heading) === '') return undefined;
  return {
    type: 'quadrant',
    heading,
    ...(name && textOf(name) !== textOf(heading) && { name }),
    ...(number !== undefined && { number }),
    at,
    ...(side && { side }),
    children,
    position,
  };
}
