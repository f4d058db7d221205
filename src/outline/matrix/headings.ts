/** A matrix from four headings in a row, each of which names its two values. */
import { spanOf, textOf } from '../../text/phrase.ts';
import type { Matrix, Support } from '../outline.ts';
import type { ArticlePart } from '../heading-parts.ts';
import type { OutlineContext } from '../context.ts';
import { verticalFirst } from './axes.ts';
import { matrixOf, readCell, type MatrixCell } from './cell.ts';
import { openingOf } from './items.ts';
import { placesIn } from './place.ts';

/** The matrix of four parts from `index` on, equal in rank with nothing below them; undefined when they make none. */
export function matrixOfHeadings(
  parts: readonly ArticlePart[],
  index: number,
  said: readonly Support[],
  context: OutlineContext,
): Matrix | undefined {
  const four = parts.slice(index, index + 4);
  const depth = four[0]?.depth ?? 0;
  if (four.length < 4 || four.some((part) => !part.heading || part.depth !== depth)) return undefined;
  if ((parts[index + 4]?.depth ?? 0) > depth) return undefined;
  const cells = four.map((part) => cellOf(part, context));
  const matrix = matrixOf(cells, verticalFirst(said, context));
  const position = spanOf(four);
  return matrix && position && { ...matrix, position };
}

function cellOf({ heading, supports, position }: ArticlePart, context: OutlineContext): MatrixCell {
  if (!heading) return { readings: new Map(), children: [], position };
  const [first] = supports;
  const opening = openingOf(first?.type === 'point' ? first.whole : undefined, context);
  const places = placesIn(textOf(heading));
  return {
    name: heading,
    readings: readCell(heading, opening, context.source),
    place: places.length === 1 ? places[0] : undefined,
    children: [...supports],
    position,
  };
}
