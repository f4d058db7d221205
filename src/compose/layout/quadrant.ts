/** One quadrant of a matrix: what is said of it beside a small map with its place. */
import { paragraph } from '../inline.ts';
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';
import { asPoints } from './points.ts';

/** The layout `quadrant`. */
export const quadrant = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    points: 'blocks',
    side: 'line?',
    left: 'line',
    right: 'line',
    top: 'line',
    bottom: 'line',
    source: 'line?',
  },
  limits: { points: 4 },
  title: 'name',
  prose: ['points'],
  cells: ['side'],
  names: ['left', 'right', 'top', 'bottom', 'eyebrow'],
  main: 'points',
  isRigid: true,
  // Where the ends of the axes do not fit the map, the place is said in words.
  fallback: (slide) => {
    const { points, side = [] } = slide.slots;
    return [asPoints(slide, [...points, ...(side.length > 0 ? [paragraph(side)] : [])])];
  },
  withLead: leadIn('points'),
  maxPointLines: 3,
});
