/** Points below a title: also the plain form of slides that fit in no other. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Note } from '../note.ts';
import type { AnySlide } from '../slide.ts';
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `points`. */
export const points = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 5 },
  title: 'claim',
  prose: ['points'],
  main: 'points',
  isText: true,
  withLead: leadIn('points'),
  grows: { column: 1000, type: 'body' },
});

/** A slide of another layout with these blocks as its points, at the density of a new one. */
export const asPoints = <S extends AnySlide>(slide: S, blocks: readonly BlockContent[]): S =>
  asLayout('points', slide, blocks);

/** Layouts that have the same slots as `points`. */
export type PointsForm = 'points' | 'narrative' | 'cards' | 'rows' | 'steps';

/** A slide of another layout as one of a layout with points, at the density of a new one. */
export function asLayout<S extends AnySlide>(
  layout: PointsForm,
  slide: S,
  blocks: readonly BlockContent[],
): S {
  const { title, eyebrow, tracker, source } = slide.slots;
  const slots = {
    title,
    points: blocks,
    ...(eyebrow && { eyebrow }),
    ...(tracker && { tracker }),
    ...(source && { source }),
  };
  return { ...slide, layout, classes: [], density: 0, slots };
}

/** A slide outside of any deck that has a title and notes only, for asking what a check says of them. */
export const titleAlone = (title: readonly PhrasingContent[], notes: readonly Note[]) => ({
  id: 'title-alone',
  layout: 'points' as const,
  slots: { title, points: [] },
  notes,
  sources: [],
  classes: [],
  density: 0 as const,
});
