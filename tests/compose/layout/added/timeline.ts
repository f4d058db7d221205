/** A layout that a test adds to the registry: what happened, year by year. */
import { defineLayout } from '../../../../src/compose/layout/definition.ts';
import { leadIn } from '../../../../src/compose/layout/lead-in.ts';
import { asPoints } from '../../../../src/compose/layout/points.ts';

/** The layout `timeline`. */
export const timeline = defineLayout({
  slots: { title: 'line', era: 'line?', events: 'blocks', source: 'line?' },
  limits: { events: 6 },
  title: 'claim',
  prose: ['events'],
  cells: ['era'],
  names: ['era'],
  main: 'events',
  isRigid: true,
  fallback: (slide) => [asPoints(slide, slide.slots.events)],
  withLead: leadIn('events'),
  maxPointLines: 3,
});
