/** The presenter's view: the slide, the next one, the notes and the time. */
import { worded } from '../words.ts';
import { root, type ViewerContext } from './context.ts';
import { element, find } from './element.ts';
import { notesOf, titleOf } from './slides.ts';
import { thumb } from './thumb.ts';
import { runTimer } from './timer.ts';

/** Shows the view; `isThere` says whether the window with the slides still is. */
export function showPresenter(context: ViewerContext, isThere: () => boolean): void {
  const { data, slides } = context;
  const { words } = data;
  const next = find('.following div');
  const notes = find('.said');
  const status = find('.alone');
  root.classList.add('presenting');
  find('.presenter').hidden = false;
  slides.watch((index) => {
    const following = slides.all[index + 1];
    next.replaceChildren(
      ...(following ? [thumb(following, data.size)] : []),
      element('p', {}, following ? titleOf(following) : words.end),
    );
    notes.replaceChildren(notesOf(slides.current())?.cloneNode(true) ?? words.noNotes);
    notes.scrollTop = 0;
    find('.where').textContent = worded(words.slide, { n: index + 1, m: slides.all.length });
  });
  setInterval(() => {
    const text = isThere() ? '' : words.alone;
    // What is set again is read aloud again.
    if (status.textContent !== text) status.textContent = text;
  }, 1000);
  runTimer(context);
}
