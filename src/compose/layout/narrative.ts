/** A numbered argument of the article: its claim, and the points that carry it. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `narrative`. */
export const narrative = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 5 },
  title: 'claim',
  prose: ['points'],
  main: 'points',
  isText: true,
  withLead: leadIn('points'),
  grows: { column: 1000, type: 'body' },
});
