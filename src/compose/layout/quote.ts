/** A quotation, with who said it. */
import { defineLayout } from './definition.ts';

/** The layout `quote`. */
export const quote = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    quote: 'blocks',
    attribution: 'line?',
    points: 'blocks?',
    source: 'line?',
  },
  title: 'name',
  sentence: 'quoted',
  cells: ['attribution'],
  prose: ['points'],
  main: 'quote',
  beside: 'points',
  grows: { column: 1020, type: 'lead' },
  isSparse: true,
  hasLargeText: true,
});
