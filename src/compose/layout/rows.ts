/** Labels in a column of their own, each beside what is said of it. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `rows`. */
export const rows = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 6 },
  isExhibit: true,
  title: 'claim',
  prose: ['points'],
  main: 'points',
  withLead: leadIn('points'),
  isKeptWhole: true,
  grows: { type: 'body', column: 780 },
  maxItems: 6,
  maxPointLines: 5,
});
