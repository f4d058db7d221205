/** Where the article was published, and what it names as its sources. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `sources`. */
export const sources = defineLayout({
  slots: { tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 7 },
  title: 'name',
  isOfWhole: true,
  isReferences: true,
  repeats: true,
  prose: ['points'],
  cells: ['points'],
  main: 'points',
  withLead: leadIn('points'),
  maxItems: 8,
  maxWords: Infinity,
});
