/** Two or three figures set large: where a section tells several, each with its subject. */
import type { PhrasingContent } from 'mdast';
import type { Figure, Point, Support } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { bare, capitalised, list, strong, template } from '../inline.ts';
import { notesOf, wholeOf } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide, type SharedSlots } from '../make-slide.ts';

/** Fewest figures that have a slide of their own. */
const MIN_FIGURES = 2;

/**
 * The figures of paragraphs that are set large, each with the subject of its sentence; none that stands in the title
 * already. A figure in bold with its unit, `**0.05% annual gain**`, does not say of whom.
 */
export function figuresOf(
  supports: readonly Support[],
  used: Phrase | undefined,
  context: ComposeContext,
): Figure[] {
  const all = supports
    .flatMap((support) => (support.type === 'point' && !support.item ? (support.figures ?? []) : []))
    .filter((figure) => hasSubject(figure) && (!used || !isWithin(figure, used)));
  return all.length >= MIN_FIGURES ? all.slice(0, limitOf(context, 'stat', 'figures')) : [];
}

/** True for what is measured before it is told how much: `Revenue of the canal reached $40.6 million`. */
const hasSubject = ({ value, measure }: Figure): boolean =>
  (measure.position.start.offset ?? 0) < (value.position.start.offset ?? 0);

/** The figures of a list of which every item gives one, and there are not too many. */
export function figuresOfList(items: readonly Point[], context: ComposeContext): Figure[] {
  const each = items.flatMap(({ figures = [], children }) =>
    children.length === 0 ? figures.slice(0, 1) : [],
  );
  const fits = items.length >= MIN_FIGURES && items.length <= limitOf(context, 'stat', 'figures');
  return fits && each.length === items.length ? each : [];
}

/** True for a sentence that only a figure would repeat. */
export const tellsFigure = (sentence: Phrase, figures: readonly Figure[]): boolean =>
  figures.some((figure) => isWithin(figure, sentence));

const isWithin = ({ value }: Figure, { position: { start, end } }: Phrase): boolean =>
  (value.position.start.offset ?? 0) >= (start.offset ?? 0) &&
  (value.position.end.offset ?? 0) <= (end.offset ?? 0);

/** A slide of figures: each in bold over what it measures. `points` are those they stand in. */
export function statSlide(
  figures: readonly Figure[],
  points: readonly Point[],
  shared: SharedSlots,
  path: readonly (Phrase | string | undefined)[],
  context: ComposeContext,
): Slide {
  const lines = figures.map(({ value, measure }): PhrasingContent[] => [
    strong(bare(value)),
    template(' '),
    ...capitalised(bare(measure)),
  ]);
  const telling = points.filter((point) => tellsFigure(wholeOf(point), figures));
  return makeSlide(
    'stat',
    { ...shared, figures: [list(lines)] },
    {
      path: pathOf(...path, figures[0] && textOf(figures[0].value)),
      notes: notesOf(telling.map(wholeOf), context),
      sources: figures.map(({ position }) => position),
    },
  );
}
