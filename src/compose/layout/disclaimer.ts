/** A disclaimer, the article's or the fund's, whole. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';

/** The layout `disclaimer`. */
export const disclaimer = defineLayout({
  slots: { title: 'line', text: 'blocks', source: 'line?' },
  limits: { text: 260 },
  title: 'name',
  isFrame: true,
  cells: ['text'],
  main: 'text',
  withLead: leadIn('text'),
  hasLargeText: true,
});
