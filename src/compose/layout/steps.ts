/** What is done one after the other, each beside its number. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';
import { asLayout } from './points.ts';

/** The layout `steps`. */
export const steps = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 6 },
  isExhibit: true,
  title: 'claim',
  prose: ['points'],
  main: 'points',
  withLead: leadIn('points'),
  isKeptWhole: true,
  fallback: (slide) => [asLayout('points', slide, slide.slots.points)],
  grows: { type: 'body', column: 1050 },
  maxItems: 6,
  maxEdges: 6,
});
