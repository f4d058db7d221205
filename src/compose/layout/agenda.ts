/** The list of a deck's parts. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `agenda`. */
export const agenda = defineLayout({
  slots: { title: 'line', points: 'blocks', source: 'line?' },
  title: 'name',
  isFrame: true,
  isOfWhole: true,
  prose: ['points'],
  main: 'points',
  grows: { type: 'body', column: 1000 },
  isKeptWhole: true,
  withLead: leadIn('points'),
  hasOwnPoints: true,
  maxItems: 8,
});
