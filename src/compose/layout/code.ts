/** Code of the article, or the first lines of it. */
import { fitCode } from '../fit/code.ts';
import { defineLayout } from './definition.ts';

/** The layout `code`. */
export const code = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    code: 'blocks',
    caption: 'line?',
    source: 'line?',
  },
  limits: { code: 12 },
  isExhibit: true,
  title: 'name',
  cells: ['code', 'caption'],
  fit: fitCode,
  grows: { type: 'code', column: 1080, slots: ['code'] },
  maxWords: Infinity,
});
