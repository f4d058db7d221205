/** One quadrant of a matrix: a map of all four with its cell lit, beside what is said of it. */
import { withSlots } from '../slots.ts';
import { paragraph } from '../inline.ts';
import { defineLayout } from './definition.ts';
import { leadIn } from './lead-in.ts';
import { asPoints } from './points.ts';

const CELLS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The layout `quadrant`. */
export const quadrant = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    left: 'line',
    right: 'line',
    top: 'line',
    bottom: 'line',
    'top-left': 'line?',
    'top-right': 'line?',
    'bottom-left': 'line?',
    'bottom-right': 'line?',
    points: 'blocks',
    side: 'line?',
    source: 'line?',
  },
  limits: { points: 4 },
  isExhibit: true,
  title: 'name',
  prose: ['points'],
  cells: ['side', 'map'],
  names: ['left', 'right', 'top', 'bottom', 'eyebrow', ...CELLS],
  main: 'points',
  isRigid: true,
  // Names that do not fit the map leave it. Where the ends of the axes do not fit either, the place is said in words.
  fallback: (slide) => {
    const { points, side = [] } = slide.slots;
    if (CELLS.some((cell) => slide.slots[cell]?.length))
      return [withSlots({ ...slide, density: 0 }, Object.fromEntries(CELLS.map((cell) => [cell, []])))];
    return [asPoints(slide, [...points, ...(side.length > 0 ? [paragraph(side)] : [])])];
  },
  withLead: leadIn('points'),
  maxPointLines: 5,
});
