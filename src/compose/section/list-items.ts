/** Lists: all of their items, over as many slides as it takes. */
import type { PhrasingContent } from 'mdast';
import type { Point } from '../../outline/outline.ts';
import { hedges, negators } from '../../text/word-classes.ts';
import { slice, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import { shared } from '../divide/balance.ts';
import { itemLine } from './item-line.ts';
import { nestedParts } from './nested-items.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { listBlocks, paragraph } from '../inline.ts';
import { notesOf, wholeOf } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide, type SharedSlots } from '../make-slide.ts';

/** The layouts in which a section's points may stand. */
export type PointsLayout = 'narrative' | 'points';

/** What belongs to a list beside its items. */
export interface ListDetails {
  readonly layout: PointsLayout;
  readonly path: readonly (Phrase | string | undefined)[];
  readonly before: readonly Note[];
  /** The paragraph that announces the list. */
  readonly lead?: Point;
  /** Lines below the last item. */
  readonly closing: readonly (readonly PhrasingContent[])[];
}

/** All items of a list, over as many slides as it takes; the author's own lines are not chosen among. */
export function itemSlides(
  points: readonly Point[],
  shared: SharedSlots,
  { layout, path, before, lead, closing }: ListDetails,
  context: ComposeContext,
): Slide[] {
  const items = points.flatMap(withNested);
  const numbered = items.every(({ number }) => number !== undefined && /^\d+$/.test(number));
  const most = mostOf(items, layout, context);
  const room = MAX_ITEMS_LENGTH.words / Math.min(most, items.length);
  const lines = new Map(items.map((item) => [item, itemLine(item, context, room)]));
  const nested = closing.length === 0 && nestedParts(points, (point) => lines.get(point) ?? []);
  if (nested)
    return nested.map(({ points: part, cards }, index) =>
      makeSlide(
        'cards',
        { ...shared, points: [cards] },
        {
          path: pathOf(...path),
          notes: [...(index === 0 ? before : []), ...notesOf(part.flatMap(withNested).map(wholeOf), context)],
          sources: [...(index === 0 && lead ? [lead] : []), ...part].map(({ position }) => position),
        },
      ),
    );
  const parts = paged(items, [...lines.values()], most);
  return parts.map((part, index) => {
    const notes = [...(index === 0 ? before : []), ...notesOf(part.map(wholeOf), context)];
    const last = index === parts.length - 1 ? closing : [];
    const shown = part.flatMap((point) => [lines.get(point) ?? []]).filter((line) => line.length > 0);
    const sources = [...(index === 0 && lead ? [lead] : []), ...part].map(({ position }) => position);
    const start = numbered ? Number(part[0]?.number) : undefined;
    const blocks = [...listBlocks(shown, start), ...last.map((line) => paragraph(line))];
    return makeSlide(layout, { ...shared, points: blocks }, { path: pathOf(...path), notes, sources });
  });
}

/** Items of one slide: more where all have labels, since those are looked up. */
const mostOf = (items: readonly Point[], layout: PointsLayout, context: ComposeContext): number =>
  limitOf(context, items.every(({ label }) => label !== undefined) ? 'rows' : layout, 'points');

/** Words or CJK characters that the items of one slide have in all. */
const MAX_ITEMS_LENGTH = { words: 115, characters: 220 } as const;

/** Lines over as many slides as their number and their words take. */
export function paged<T>(
  items: readonly T[],
  lines: readonly (readonly PhrasingContent[])[],
  most: number,
): T[][] {
  const sizes = lines.map((line) => {
    const { unit, n } = lengthOf(textOf(line));
    return n / MAX_ITEMS_LENGTH[unit];
  });
  return shared(items, sizes, most);
}

/** An item and all that is nested in it, in order. */
export const withNested = (point: Point): Point[] => [point, ...point.children.flatMap(withNested)];

/** The sentence that announces a list, as a title: `… showed that the problems come from:` gives its last clause. */
export function leadTitle(announcing: Phrase, context: ComposeContext): Phrase | undefined {
  const last = sentences(announcing, context.source, context.lang).at(-1);
  if (!last) return undefined;
  const words = textOf(last);
  const end = words.replace(
    /(?:\s+(?:is|are|was|were|be|include|includes|included|as follows))?\s*[:：]\s*$/u,
    '',
  ).length;
  const that = words.length > 70 ? /(?:shows?|showed|means?|found|says?|said) that /u.exec(words) : null;
  const reported = that ? that.index + that[0].length : 0;
  // What no study found must not become what studies found.
  const report = words.slice(0, reported);
  const start = negators(report).length + hedges(report).length > 0 ? 0 : reported;
  const cut = trim(slice(last, start, end, context.source), context.source);
  return textOf(cut).length <= 100 ? cut : undefined;
}
