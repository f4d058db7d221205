/** A picture or a formula, with its caption. */
import { defineLayout } from './definition.ts';

/** The layout `figure`. */
export const figure = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    figure: 'blocks',
    caption: 'line?',
    source: 'line?',
  },
  limits: { caption: 140 },
  isExhibit: true,
  title: 'name',
  cells: ['caption'],
  main: 'figure',
  maxWords: Infinity,
});
