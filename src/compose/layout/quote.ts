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
    source: 'line?',
  },
  title: 'name',
  sentence: 'quoted',
  cells: ['attribution'],
  main: 'quote',
  isSparse: true,
  hasLargeText: true,
});
