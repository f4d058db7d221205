/** What the article says in a few points: its own abstract, or the claims of its titles. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `summary`. */
export const summary = defineLayout({
  slots: { tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 6 },
  title: 'name',
  sumsUp: true,
  repeats: true,
  prose: ['points'],
  main: 'points',
  isKeptWhole: true,
  minItems: 3,
  withLead: leadIn('points'),
  maxItems: 6,
  maxWords: 140,
});
