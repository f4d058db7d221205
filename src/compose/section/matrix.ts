/** A matrix: the whole on one slide, then a slide for each quadrant with its place marked. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { condense } from '../../condense/condense.ts';
import type { Matrix, Quadrant } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import { candidatesOf } from './candidates.ts';
import { choose } from './choose.ts';
import { itemLine } from './item-line.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, capitalised, listBlocks, paragraph, runs, strong, template } from '../inline.ts';
import { eyebrowOf } from './section-title.ts';
import { notesOf, supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';

type Cell = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
type Cells<T> = Readonly<Record<Cell, T>>;

const cellOf = ({ at }: Quadrant): Cell => `${at.y}-${at.x}`;

/** The slides of a matrix: the whole, then one for each quadrant of which more is said than its name. */
export function matrixSlides(matrix: Matrix, context: ComposeContext): Slide[] {
  const title = titleOf(matrix, context);
  const path = [matrix.heading ?? 'matrix'];
  return [
    overview(matrix, title, context),
    ...shownAmong(matrix.introduction ?? [], { title, path }, context),
    ...matrix.children
      .filter(({ children }) => children.length > 0)
      .flatMap((quadrant) => [
        quadrantSlide(quadrant, matrix, context),
        ...shownAmong(
          quadrant.children,
          { title: bare(quadrant.heading), eyebrow: title, path: [...path, quadrant.heading] },
          context,
        ),
      ]),
  ];
}

const titleOf = ({ heading }: Matrix, context: ComposeContext): PhrasingContent[] =>
  heading ? capitalised(bare(heading)) : [template(context.words.matrix ?? 'Framework')];

function overview(matrix: Matrix, title: PhrasingContent[], context: ComposeContext): Slide {
  const cells = cellsOf(matrix, (quadrant) => cellLine(quadrant, context));
  const group = matrix.group?.at(-1);
  const slots = {
    title,
    ...endsOf(matrix),
    ...cells,
    source: context.credit,
    ...eyebrowOf(group && bare(group), title),
  };
  const headings = [
    ...matrix.x.ends,
    ...matrix.y.ends,
    ...matrix.children.map(({ name, heading }) => name ?? heading),
  ];
  const notes = [...supportNotes(matrix.introduction ?? [], context), ...notesOf(headings, context)];
  return makeSlide('matrix', slots, {
    path: pathOf(matrix.heading ?? 'matrix'),
    notes,
    sources: [matrix.position],
  });
}

function cellsOf<T>(matrix: Matrix, make: (quadrant: Quadrant, index: number) => T): Cells<T> {
  const entries = matrix.children.map(
    (quadrant, index) => [cellOf(quadrant), make(quadrant, index)] as const,
  );
  return Object.fromEntries(entries) as Cells<T>;
}

/** Words or CJK characters of the text below a cell's name. */
const MAX_CELL_LENGTH = { words: 18, characters: 40 } as const;

/** A cell: its number and name, and the first sentence that is short enough. */
function cellLine(quadrant: Quadrant, context: ComposeContext): PhrasingContent[] {
  const name = strong(numbered(quadrant));
  const short = shortText(quadrant, context);
  return short ? [name, template(' '), ...bare(short)] : [name];
}

/** The words at the ends of the axes. */
const endsOf = ({
  x,
  y,
}: Matrix): Readonly<Record<'left' | 'right' | 'top' | 'bottom', PhrasingContent[]>> => ({
  left: bare(x.ends[0]),
  right: bare(x.ends[1]),
  top: bare(y.ends[0]),
  bottom: bare(y.ends[1]),
});

const numbered = ({ number, heading }: Quadrant): PhrasingContent[] =>
  number === undefined ? bare(heading) : [template(`${number}. `), ...bare(heading)];

/** A cell of the map beside a quadrant: its number above its name, unless the name begins with one: `2. Wait` → `2. Wait`. */
function mapCell(quadrant: Quadrant, index: number): PhrasingContent[] {
  const name = bare(quadrant.name ?? quadrant.heading);
  if (/^\p{N}/u.test(textOf(quadrant.name ?? quadrant.heading))) return name;
  return [strong([template(String(quadrant.number ?? index + 1))]), template(' '), ...name];
}

function shortText(quadrant: Quadrant, context: ComposeContext): Phrase | undefined {
  const said = quadrant.children.flatMap((support) =>
    support.type === 'point' && support.text ? sentences(support.text, context.source, context.lang) : [],
  );
  for (const sentence of said) {
    const made = condense(sentence, { source: context.source, lang: context.lang, label: true });
    const { unit, n } = made ? lengthOf(textOf(made.phrase)) : { unit: 'words' as const, n: Infinity };
    if (made && n <= MAX_CELL_LENGTH[unit]) return made.phrase;
  }
  return undefined;
}

/** Most words in the points of a quadrant. */
const MAX_QUADRANT_WORDS = 90;

function quadrantSlide(quadrant: Quadrant, matrix: Matrix, context: ComposeContext): Slide {
  const { x, y } = matrix;
  const column = x.ends[quadrant.at.x === 'left' ? 0 : 1];
  const row = y.ends[quadrant.at.y === 'top' ? 0 : 1];
  const eyebrow = [...bare(column), template(' × '), ...bare(row)];
  const paragraphs = quadrant.children.filter((support) => support.type === 'point' && !support.item);
  const chosen = choose(
    candidatesOf(paragraphs, context, true, textOf(quadrant.heading)),
    {
      items: limitOf(context, 'quadrant', 'points'),
      words: MAX_QUADRANT_WORDS,
    },
    context,
  );
  const items = quadrant.children.flatMap((support) =>
    support.type === 'point' ? (support.item ? [support, ...support.children] : support.children) : [],
  );
  const lines = [
    ...chosen.map((candidate) => candidate.line),
    ...items.map((item) => itemLine(item, context)),
  ];
  const points = lines.length > 0 ? listBlocks(lines) : wholeText(quadrant);
  const slots = {
    title: bare(quadrant.heading),
    eyebrow,
    points,
    source: context.credit,
    ...endsOf(matrix),
    ...cellsOf(matrix, mapCell),
    ...(quadrant.side && { side: bare(quadrant.side) }),
  };
  return makeSlide('quadrant', slots, {
    path: pathOf(matrix.heading ?? 'matrix', quadrant.heading),
    notes: supportNotes(quadrant.children, context),
    sources: [quadrant.position],
    classes: [`at-${cellOf(quadrant)}`],
  });
}

/** What the quadrant says as a paragraph, where no sentence of it can be a bullet. */
const wholeText = (quadrant: Quadrant): BlockContent[] =>
  quadrant.children.flatMap((support) =>
    support.type === 'point' && support.text ? [paragraph(runs(support.text))] : [],
  );
