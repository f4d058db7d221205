/** Points beside a short list that they lead up to, which stands on a ground of its own under the words that announce it. */
import { inRow } from '../divide/row.ts';
import { blocksOf } from '../slots.ts';
import { defineLayout } from './definition.ts';
import { asPoints } from './points.ts';

/** Px of text in the column of the points, and in that of the list. */
const COLUMNS_PX = { points: 650, list: 320 } as const;

/** The layout `aside`. */
export const aside = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    points: 'blocks',
    list: 'blocks',
    source: 'line?',
  },
  limits: { points: 4 },
  isExhibit: true,
  title: 'claim',
  prose: ['points', 'list'],
  isKeptWhole: true,
  // What one slide does not hold beside each other stands on two.
  fallback: (slide) => inRow(slide, ['points', 'list'], (slot) => asPoints(slide, blocksOf(slide, slot))),
  grows: {
    type: 'body',
    column: (_items, at) => (at === 0 ? COLUMNS_PX.points : COLUMNS_PX.list),
    across: () => 2,
    slots: ['points', 'list'],
  },
  maxPointLines: 5,
  maxItems: 9,
  maxEdges: 6,
});
