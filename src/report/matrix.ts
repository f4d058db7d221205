/** Makes the blocks of a matrix: a figure of the whole, then a subsection for each quadrant. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { capitalised, template } from '../compose/inline.ts';
import { lineOf } from '../compose/slots.ts';
import type { Matrix, Quadrant, Support } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { ReportBlock, Heading, ReportLine, MatrixFigure } from './report.ts';
import { slidesIn } from './slides.ts';
import { printedRuns } from './printed-runs.ts';

const CELL_PLACES = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The blocks of a matrix; `depth` is that of its quadrants' headings. */
export function matrixBlocks(matrix: Matrix, depth: Heading['depth'], context: ReportContext): ReportBlock[] {
  const ids = new Map(matrix.children.map((quadrant) => [quadrant, idOf(quadrant, context)]));
  const figure = figureOf(matrix, ids, context);
  const parts: readonly (Quadrant | Support)[] = [
    ...(matrix.introduction ?? []),
    ...matrix.children,
  ].toSorted((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0));
  const first = parts.findIndex((part) => part.type === 'quadrant');
  const leads = introductionsIn(parts, first);
  const before = leads.has(parts[first - 1] as Support) ? first - 1 : first;
  return parts.flatMap((part, index): ReportBlock[] => {
    const own = index === before ? [figure] : [];
    if (part.type !== 'quadrant') {
      const blocks = blocksOf([part], context);
      return [...own, ...(leads.has(part) ? blocks.map(asIntroduction) : blocks)];
    }
    return [
      ...own,
      ...(part.children.length > 0 ? quadrantBlocks(part, ids.get(part), matrix, depth, context) : []),
    ];
  });
}

/**
 * Paragraphs that introduce the quadrants after them: those between two quadrants.
 *
 * The paragraph before the first quadrant is one too, if it looks like them: both end with a colon, or both have a label.
 */
function introductionsIn(parts: readonly (Quadrant | Support)[], first: number): Set<Support> {
  const between = parts.filter(
    (part, index): part is Extract<Support, { type: 'point' }> =>
      part.type === 'point' && index > first && parts[index + 1]?.type === 'quadrant',
  );
  const opening = parts[first - 1];
  const alike = between.some(
    (point) =>
      opening?.type === 'point' &&
      ((endsWithColon(point.whole) && endsWithColon(opening.whole)) ||
        (point.label && opening.label) !== undefined),
  );
  return new Set([...between, ...(alike && opening?.type === 'point' ? [opening] : [])]);
}

const endsWithColon = (phrase: Phrase): boolean => /[:：]\s*$/u.test(textOf(phrase));

/** Styles a paragraph as an introduction: close to the text after it, apart from the text before. */
const asIntroduction = (block: ReportBlock): ReportBlock =>
  block.type === 'paragraph'
    ? { ...block, data: { hProperties: { className: ['announces', 'between'] } } as Paragraph['data'] }
    : block;

function idOf(quadrant: Quadrant, context: ReportContext): string | undefined {
  if (quadrant.children.length === 0) return undefined;
  const slide = slidesIn(context.deck, quadrant.position)[0];
  return slide && context.uniqueId(slide.id);
}

function figureOf(
  matrix: Matrix,
  ids: ReadonlyMap<Quadrant, string | undefined>,
  context: ReportContext,
): MatrixFigure {
  const slide = slidesIn(context.deck, matrix.position).find(({ slots }) => CELL_PLACES[0] in slots);
  const [left, right, top, bottom] = [...matrix.x.ends, ...matrix.y.ends].map((end) =>
    printedRuns(end.children, context.definitions),
  );
  const ends = [left, right, top, bottom].map((line) => textOf(line ?? []));
  const cells = CELL_PLACES.map((place) => {
    const quadrant = matrix.children.find(({ at }) => `${at.y}-${at.x}` === place);
    const id = quadrant && ids.get(quadrant);
    const line = slide ? lineOf(slide, place) : quadrant ? nameOf(quadrant, context) : [];
    return { line: withoutAxisName(line, ends), ...(id !== undefined && { id }) };
  });
  return {
    type: 'matrix',
    id: context.uniqueId('figure-matrix'),
    caption: matrix.heading
      ? capitalised(printedRuns(matrix.heading.children, context.definitions))
      : [template(context.words.matrix ?? 'Framework')],
    left: left ?? [],
    right: right ?? [],
    top: top ?? [],
    bottom: bottom ?? [],
    cells,
    position: matrix.position,
  };
}

/** A cell without its bold name, when that repeats the name of its row or column. */
function withoutAxisName(line: ReportLine, ends: readonly string[]): PhrasingContent[] {
  const [name, ...rest] = line;
  const told = rest.findIndex((run) => textOf(run).trim() !== '');
  return name?.type === 'strong' && told >= 0 && ends.includes(textOf(name)) ? rest.slice(told) : [...line];
}

const nameOf = ({ heading, name }: Quadrant, { definitions }: ReportContext): ReportLine =>
  printedRuns((name ?? heading).children, definitions);

function quadrantBlocks(
  quadrant: Quadrant,
  id: string | undefined,
  matrix: Matrix,
  depth: Heading['depth'],
  context: ReportContext,
): ReportBlock[] {
  const { number } = quadrant;
  const tags = tagsOf(quadrant, matrix);
  const name = nameOf(quadrant, context);
  const numbered = number === undefined || textOf(name).startsWith(number) ? [] : [template(`${number}. `)];
  const heading: Heading = {
    type: 'heading',
    depth,
    line: [...numbered, ...name],
    ...(id !== undefined && { id, slide: id }),
    ...(tags.length > 0 && {
      tags: joinedTags(tags.map((tag) => printedRuns(tag.children, context.definitions))),
    }),
  };
  return [heading, ...blocksOf(quadrant.children, context, quadrant.name ?? quadrant.heading)];
}

/** The tags of a quadrant. Quadrants that share a name are told apart by the end of an axis. */
export function tagsOf({ at, heading, children }: Quadrant, { x, y, children: all }: Matrix): Phrase[] {
  const own = children.flatMap((child) => (child.type === 'point' ? (child.tags ?? []) : []));
  const words = textOf(heading);
  if (own.length > 0 || all.filter((quadrant) => textOf(quadrant.heading) === words).length < 2) return own;
  const ends = [x.ends[at.x === 'left' ? 0 : 1], y.ends[at.y === 'top' ? 0 : 1]];
  return ends.filter((end) => textOf(end) !== words);
}

/** `Infrastructure + Survival`. */
const joinedTags = (lines: readonly ReportLine[]): ReportLine =>
  lines.flatMap((line, index) => (index === 0 ? line : [template(' + '), ...line]));
