/** Two axes and the four quadrants between them on one slide. */
import { withSlots } from '../slots.ts';
import { listBlocks, template } from '../inline.ts';
import { defineLayout } from './definition.ts';
import { asPoints } from './points.ts';

const CELLS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The layout `matrix`. */
export const matrix = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    left: 'line',
    right: 'line',
    top: 'line',
    bottom: 'line',
    'top-left': 'line',
    'top-right': 'line',
    'bottom-left': 'line',
    'bottom-right': 'line',
    source: 'line?',
  },
  isExhibit: true,
  title: 'topic',
  repeats: true,
  cells: ['matrix'],
  names: ['left', 'right', 'top', 'bottom', 'eyebrow'],
  isRigid: true,
  fallback: (slide) => {
    const { slots } = slide;
    // Cells that are too full keep their names: what they say stands on the quadrants' own slides.
    if (CELLS.some((cell) => slots[cell].length > 1)) {
      const names = Object.fromEntries(CELLS.map((cell) => [cell, slots[cell].slice(0, 1)]));
      return [withSlots({ ...slide, density: 0 }, names)];
    }
    // Names that are too long are a list, each with its place: `High tide × Much traffic: Build`.
    const lines = CELLS.map((cell) => {
      const [row, column] = cell.split('-') as ['top' | 'bottom', 'left' | 'right'];
      return [...slots[column], template(' × '), ...slots[row], template(': '), ...slots[cell]];
    });
    return [asPoints(slide, listBlocks(lines))];
  },
  maxWords: 90,
});
