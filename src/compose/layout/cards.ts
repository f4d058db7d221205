/** Short items beside each other, each on a ground of its own with its label above it. */
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';
import { asLayout } from './points.ts';

/** Cards beside each other: two and two, else three in a row. */
const across = (items: number): number => (items === 2 || items === 4 ? 2 : 3);

/** The layout `cards`. */
export const cards = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  limits: { points: 6 },
  isExhibit: true,
  title: 'claim',
  prose: ['points'],
  main: 'points',
  withLead: leadIn('points'),
  cells: ['points'],
  isKeptWhole: true,
  isRigid: true,
  // A card that is too full for its place stands in a row.
  fallback: (slide) => [asLayout('rows', slide, slide.slots.points)],
  grows: { type: 'card', column: (items) => (items === 2 || items === 4 ? 500 : 310), across },
  maxItems: 6,
  maxEdges: 6,
});
