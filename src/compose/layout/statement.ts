/** One sentence of the author, set large. */
import { withoutSlots, withSlots } from '../slots.ts';
import { defineLayout } from './definition.ts';

/** The layout `statement`. */
export const statement = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', statement: 'blocks', source: 'line?' },
  title: 'claim',
  sentence: 'stated',
  prose: ['statement'],
  main: 'statement',
  isText: true,
  // Below a whole title the sentence is one of two.
  withLead: (slide, lead) =>
    withSlots(withoutSlots({ ...slide, layout: 'points' }, ['statement']), {
      points: [lead, ...slide.slots.statement],
    }),
  grows: { column: 1020, type: 'lead' },
  isSparse: true,
  hasLargeText: true,
});
