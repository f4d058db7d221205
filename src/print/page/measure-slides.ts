/** Measures all slides of the document, in one go. */
import type { Frame } from '../../compose/fit/frame.ts';
import { logCollisions } from './collisions.ts';
import { logFigures } from './measure-figures.ts';
import { measureText } from './measure-text.ts';
import { createOverflowLog } from './overflow-log.ts';
import { layoutOf } from './slide-layout.ts';
import { slideViews } from './slide-view.ts';
import { computedStyles } from './styles.ts';

/**
 * The frames of all slides, or of those with these ids, in their order.
 *
 * What counts is what is drawn: the boxes of lines of text, of images and tables. `scrollHeight` does not: it says
 * nothing of a table that scrolls or of a grid that cuts what is in it.
 */
export function measureSlides(ids?: readonly string[]): Frame[] {
  const styleOf = computedStyles();
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('The browser has no canvas');
  const views = slideViews().filter(({ section }) => ids?.includes(section.id) ?? true);
  return views.map((view): Frame => {
    const layout = layoutOf(view, styleOf);
    const log = createOverflowLog();
    const { lines, fontSizes } = measureText(layout, pen, log);
    logFigures(layout, log);
    logCollisions(lines, log);
    return { id: view.section.id, overflow: log.entries(), fontSizes };
  });
}
