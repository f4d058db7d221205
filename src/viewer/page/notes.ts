/** The notes panel: what is said with the current slide, for who presents with one window. */
import { besidePanel, type Toggled } from './beside.ts';
import { element, find } from './element.ts';
import type { ViewerContext } from './context.ts';
import { notesOf } from './slides.ts';

/** The panel beside the slide. */
export function notesPanel(context: ViewerContext): Toggled {
  const { data, slides } = context;
  return besidePanel(find('aside.noted-here'), context, (body) => {
    body.replaceChildren(notesOf(slides.current())?.cloneNode(true) ?? element('p', {}, data.words.noNotes));
  });
}
