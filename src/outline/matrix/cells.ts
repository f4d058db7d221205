/** Headings that are called as the cells of a matrix: what stands below them is what the quadrants say. */
import { textOf } from '../../text/phrase.ts';
import type { Matrix, Quadrant, Section } from '../outline.ts';
import type { ArticlePart } from '../heading-parts.ts';
import { pointFrom } from '../supports.ts';

/** A name without its number, its pictures and what stands in brackets behind it. */
const nameOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[(（].*$/u, '')
    .replace(/^[\W\d_]*(?=\p{L})|[^\p{L}\p{N}]+$/gu, '')
    .trim();

/**
 * The matrix with what the four parts from `index` on say of its quadrants; undefined where they are not called as
 * these are, each once, or where the matrix says something of them itself.
 */
export function withCells(
  section: Section | undefined,
  parts: readonly ArticlePart[],
  index: number,
): Matrix | undefined {
  if (section?.type !== 'matrix' || section.children.some(({ children }) => children.length > 0))
    return undefined;
  const four = parts.slice(index, index + 4);
  const depth = four[0]?.depth ?? 0;
  if (four.length < 4 || four.some((part) => part.depth !== depth)) return undefined;
  if ((parts[index + 4]?.depth ?? 0) > depth) return undefined;
  const byName = new Map(four.map((part) => [nameOf(part.heading ? textOf(part.heading) : ''), part]));
  const [a, b, c, d] = section.children.map((quadrant): Quadrant | undefined => {
    const part = byName.get(nameOf(textOf(quadrant.heading)));
    return (
      part?.heading && {
        ...quadrant,
        heading: part.heading,
        children: [...part.supports],
        position: part.position,
      }
    );
  });
  const end = four[3]?.position.end;
  if (!a || !b || !c || !d || !end) return undefined;
  // The table says the names once more.
  const introduction = [
    ...(section.introduction ?? []),
    ...section.children.map(({ heading }) => pointFrom(heading)),
  ];
  const position = { start: section.position.start, end };
  return { ...section, introduction, children: [a, b, c, d], position };
}
