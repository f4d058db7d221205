/** A table of the article, or some of its rows and columns. */
import { fitTable } from '../fit/table.ts';
import { defineLayout } from './definition.ts';

/** The layout `table`. */
export const table = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    table: 'blocks',
    points: 'blocks?',
    source: 'line?',
  },
  limits: { table: 7 },
  isExhibit: true,
  title: 'name',
  prose: ['points'],
  cells: ['table'],
  beside: 'points',
  grows: { type: 'cell', column: 1152, slots: ['table'] },
  fit: fitTable,
  maxWords: Infinity,
});
