/** The article in place of the slides, for review. */
import { element, find } from './element.ts';
import { root, type ViewerContext } from './context.ts';
import { listed } from './passage.ts';
import type { Toggled } from './beside.ts';

/** The whole text. What other slides show are links to them; to follow one is to turn back to the slides. */
export function articleView(context: ViewerContext): Toggled {
  const { data, slides } = context;
  const view = find('.article');
  const set = (open: boolean): void => {
    view.hidden = !open;
    root.classList.toggle('reviewed', open);
    if (!open) return;
    const list = listed(data.article, context);
    view.replaceChildren(element('h1', {}, document.title), list);
    view.focus();
    const [[first] = [0]] = data.passages[slides.at()] ?? [];
    list.children[first]?.scrollIntoView({ block: 'center' });
  };
  const close = (): boolean => {
    const open = !view.hidden;
    if (open) set(false);
    return open;
  };
  slides.watch(close);
  return { toggle: () => set(Boolean(view.hidden)), close };
}
