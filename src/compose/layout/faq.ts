/** A question as the title, with its answer. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `faq`. */
export const faq = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', answer: 'blocks', source: 'line?' },
  title: 'question',
  repeats: true,
  prose: ['answer'],
  main: 'answer',
  withLead: leadIn('answer'),
  grows: { column: 1050, type: 'body' },
  isSparse: true,
  // An answer has as many sentences as it takes.
  maxItems: Infinity,
});
