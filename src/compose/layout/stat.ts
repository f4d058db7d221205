/** One to three figures set large, each over what it measures; beside the points that they prove, where there are any. */
import { defineLayout } from './definition.ts';

/** The layout `stat`. */
export const stat = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    points: 'blocks?',
    figures: 'blocks',
    source: 'line?',
  },
  limits: { figures: 3 },
  isExhibit: true,
  title: 'claim',
  prose: ['points', 'figures'],
  main: 'figures',
  beside: 'points',
  isKeptWhole: true,
  isSparse: true,
  hasLargeText: true,
  maxEdges: 6,
  // A figure stands above what it measures.
  maxPointLines: 9,
});
