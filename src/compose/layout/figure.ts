/** A picture or a formula, with its caption, beside the points that it shows. */
import { defineLayout } from './definition.ts';

/** The layout `figure`. */
export const figure = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    figure: 'blocks',
    caption: 'line?',
    points: 'blocks?',
    source: 'line?',
  },
  limits: { caption: 140 },
  isExhibit: true,
  title: 'name',
  prose: ['points'],
  cells: ['caption'],
  beside: 'points',
  main: 'figure',
  maxWords: Infinity,
});
