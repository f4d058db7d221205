/** A table of the article, or some of its rows and columns. */
import { fitTable } from '../fit/table.ts';
import { defineLayout } from './definition.ts';

/** The layout `table`. */
export const table = defineLayout({
  slots: { eyebrow: 'line?', tracker: 'line?', title: 'line', table: 'blocks', source: 'line?' },
  limits: { table: 7 },
  title: 'name',
  cells: ['table'],
  fit: fitTable,
  maxWords: Infinity,
});
