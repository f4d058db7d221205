/** A matrix: the whole as a figure, then a subsection for each quadrant, with what is said between them in its place. */
import { capitalised, template } from '../compose/inline.ts';
import type { Matrix, Quadrant, Support } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './making.ts';
import type { Block, Heading, Line, MatrixFigure } from './report.ts';
import { slidesIn } from './slides.ts';
import { written } from './written.ts';

const PLACES = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The blocks of a matrix; `depth` is that of its quadrants' headings. */
export function matrixBlocks(matrix: Matrix, depth: Heading['depth'], making: Making): Block[] {
  const ids = new Map(matrix.children.map((quadrant) => [quadrant, idOf(quadrant, making)]));
  const figure = figureOf(matrix, ids, making);
  const parts: readonly (Quadrant | Support)[] = [
    ...(matrix.introduction ?? []),
    ...matrix.children,
  ].toSorted((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0));
  const before = parts.findIndex((part) => part.type === 'quadrant');
  const blocks: Block[] = [];
  parts.forEach((part, index) => {
    if (index === before) blocks.push(figure);
    if (part.type !== 'quadrant') blocks.push(...blocksOf([part], making));
    else if (part.children.length > 0) blocks.push(...quadrantBlocks(part, ids.get(part), depth, making));
  });
  return blocks;
}

function idOf(quadrant: Quadrant, making: Making): string | undefined {
  if (quadrant.children.length === 0) return undefined;
  const slide = slidesIn(making.deck, quadrant.position)[0];
  return slide && making.named(slide.id);
}

function figureOf(
  matrix: Matrix,
  ids: ReadonlyMap<Quadrant, string | undefined>,
  making: Making,
): MatrixFigure {
  const number = making.numbered('figure');
  const slide = slidesIn(making.deck, matrix.position).find(({ layout }) => layout === 'matrix');
  const cells = PLACES.map((place) => {
    const quadrant = matrix.children.find(({ at }) => `${at.y}-${at.x}` === place);
    const id = quadrant && ids.get(quadrant);
    const line = slide?.layout === 'matrix' ? slide.slots[place] : quadrant ? nameOf(quadrant, making) : [];
    return { line, ...(id !== undefined && { id }) };
  });
  const [left, right, top, bottom] = [...matrix.x.ends, ...matrix.y.ends].map((end) =>
    written(end.children, making.definitions),
  );
  return {
    type: 'matrix',
    id: making.named(`figure-${number}`),
    number,
    caption: matrix.heading
      ? capitalised(written(matrix.heading.children, making.definitions))
      : [template(making.words.matrix ?? 'Framework')],
    left: left ?? [],
    right: right ?? [],
    top: top ?? [],
    bottom: bottom ?? [],
    cells,
    position: matrix.position,
  };
}

const nameOf = ({ heading, name }: Quadrant, { definitions }: Making): Line =>
  written((name ?? heading).children, definitions);

function quadrantBlocks(
  quadrant: Quadrant,
  id: string | undefined,
  depth: Heading['depth'],
  making: Making,
): Block[] {
  const { number } = quadrant;
  const tags = quadrant.children.flatMap((one) => (one.type === 'point' ? (one.tags ?? []) : []));
  const name = nameOf(quadrant, making);
  const numbered = number === undefined || textOf(name).startsWith(number) ? [] : [template(`${number}. `)];
  const heading: Heading = {
    type: 'heading',
    depth,
    line: [...numbered, ...name],
    ...(id !== undefined && { id, slide: id }),
    ...(tags.length > 0 && { tags: joined(tags.map((tag) => written(tag.children, making.definitions))) }),
  };
  return [heading, ...blocksOf(quadrant.children, making, quadrant.name ?? quadrant.heading)];
}

/** `Infrastructure + Survival`. */
const joined = (lines: readonly Line[]): Line =>
  lines.flatMap((line, index) => (index === 0 ? line : [template(' + '), ...line]));
