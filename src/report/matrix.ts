/** A matrix: the whole as a figure, then a subsection for each quadrant, with what is said between them in its place. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { capitalised, template } from '../compose/inline.ts';
import { lineOf } from '../compose/slots.ts';
import type { Matrix, Quadrant, Support } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './context.ts';
import type { ReportBlock, Heading, ReportLine, MatrixFigure } from './report.ts';
import { slidesIn } from './slides.ts';
import { written } from './printed-runs.ts';

const PLACES = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The blocks of a matrix; `depth` is that of its quadrants' headings. */
export function matrixBlocks(matrix: Matrix, depth: Heading['depth'], making: Making): ReportBlock[] {
  const ids = new Map(matrix.children.map((quadrant) => [quadrant, idOf(quadrant, making)]));
  const figure = figureOf(matrix, ids, making);
  const parts: readonly (Quadrant | Support)[] = [
    ...(matrix.introduction ?? []),
    ...matrix.children,
  ].toSorted((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0));
  const first = parts.findIndex((part) => part.type === 'quadrant');
  const leads = leadsIn(parts, first);
  const before = leads.has(parts[first - 1] as Support) ? first - 1 : first;
  return parts.flatMap((part, index): ReportBlock[] => {
    const own = index === before ? [figure] : [];
    if (part.type !== 'quadrant') {
      const blocks = blocksOf([part], making);
      return [...own, ...(leads.has(part) ? blocks.map(leading) : blocks)];
    }
    return [
      ...own,
      ...(part.children.length > 0 ? quadrantBlocks(part, ids.get(part), matrix, depth, making) : []),
    ];
  });
}

/**
 * What introduces the quadrants behind it: a paragraph between two quadrants is said of the next ones.
 *
 * Then the last paragraph before the first quadrant does so too, when it ends or opens like that one.
 */
function leadsIn(parts: readonly (Quadrant | Support)[], first: number): Set<Support> {
  const between = parts.filter(
    (part, index): part is Extract<Support, { type: 'point' }> =>
      part.type === 'point' && index > first && parts[index + 1]?.type === 'quadrant',
  );
  const opening = parts[first - 1];
  const alike = between.some(
    (point) =>
      opening?.type === 'point' &&
      ((isColon(point.whole) && isColon(opening.whole)) || (point.label && opening.label) !== undefined),
  );
  return new Set([...between, ...(alike && opening?.type === 'point' ? [opening] : [])]);
}

const isColon = (phrase: Phrase): boolean => /[:：]\s*$/u.test(textOf(phrase));

/** A paragraph that stands with what follows it, apart from what it follows. */
const leading = (block: ReportBlock): ReportBlock =>
  block.type === 'paragraph'
    ? { ...block, data: { hProperties: { className: ['announces', 'between'] } } as Paragraph['data'] }
    : block;

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
  const slide = slidesIn(making.deck, matrix.position).find(({ slots }) => PLACES[0] in slots);
  const [left, right, top, bottom] = [...matrix.x.ends, ...matrix.y.ends].map((end) =>
    written(end.children, making.definitions),
  );
  const ends = [left, right, top, bottom].map((line) => textOf(line ?? []));
  const cells = PLACES.map((place) => {
    const quadrant = matrix.children.find(({ at }) => `${at.y}-${at.x}` === place);
    const id = quadrant && ids.get(quadrant);
    const line = slide ? lineOf(slide, place) : quadrant ? nameOf(quadrant, making) : [];
    return { line: withoutEnd(line, ends), ...(id !== undefined && { id }) };
  });
  return {
    type: 'matrix',
    id: making.named('figure-matrix'),
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

/** A cell without its name where that is the name of its row or column, which stands beside it. */
function withoutEnd(line: ReportLine, ends: readonly string[]): PhrasingContent[] {
  const [name, ...rest] = line;
  const told = rest.findIndex((run) => textOf(run).trim() !== '');
  return name?.type === 'strong' && told >= 0 && ends.includes(textOf(name)) ? rest.slice(told) : [...line];
}

const nameOf = ({ heading, name }: Quadrant, { definitions }: Making): ReportLine =>
  written((name ?? heading).children, definitions);

function quadrantBlocks(
  quadrant: Quadrant,
  id: string | undefined,
  matrix: Matrix,
  depth: Heading['depth'],
  making: Making,
): ReportBlock[] {
  const { number } = quadrant;
  const tags = tagsOf(quadrant, matrix);
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

/** The tags of a quadrant; of those that share a name, the end of the axis that tells them apart. */
export function tagsOf({ at, heading, children }: Quadrant, { x, y, children: all }: Matrix): Phrase[] {
  const own = children.flatMap((child) => (child.type === 'point' ? (child.tags ?? []) : []));
  const words = textOf(heading);
  if (own.length > 0 || all.filter((quadrant) => textOf(quadrant.heading) === words).length < 2) return own;
  const ends = [x.ends[at.x === 'left' ? 0 : 1], y.ends[at.y === 'top' ? 0 : 1]];
  return ends.filter((end) => textOf(end) !== words);
}

/** `Infrastructure + Survival`. */
const joined = (lines: readonly ReportLine[]): ReportLine =>
  lines.flatMap((line, index) => (index === 0 ? line : [template(' + '), ...line]));
