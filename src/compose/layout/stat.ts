/** One to three figures set large, each over what it measures. */
import { defineLayout } from './definition.ts';

/** The layout `stat`. */
export const stat = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', figures: 'blocks', source: 'line?' },
  limits: { figures: 3 },
  title: 'claim',
  prose: ['figures'],
  main: 'figures',
  isKeptWhole: true,
  isSparse: true,
  hasLargeText: true,
  // A figure stands above what it measures.
  maxPointLines: 4,
});
