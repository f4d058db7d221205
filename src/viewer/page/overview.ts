/** The overview: all slides as a grid of small copies, each a link. */
import { dialog, type Dialog } from './dialog.ts';
import { element, find } from './element.ts';
import { titleOf } from './slides.ts';
import { thumb } from './thumb.ts';
import { right, type ViewerContext } from './context.ts';

/** Fills the overview when it is first opened. Arrow keys go from card to card, Enter opens one. */
export function overview({ data, slides }: ViewerContext): Dialog {
  const cards: HTMLElement[] = [];
  const made = dialog('overview', (body) => {
    if (cards.length === 0) {
      cards.push(...slides.all.map(card));
      find('ol', body).append(...cards.map((card) => element('li', {}, card)));
    }
    for (const [index, one] of cards.entries())
      one.setAttribute('aria-current', String(index === slides.at()));
    cards[slides.at()]?.focus();
  });
  const card = (slide: HTMLElement, index: number): HTMLElement =>
    element('a', { href: `#${slide.id}` }, thumb(slide, data.size), `${index + 1} ${titleOf(slide)}`);
  made.body.addEventListener('keydown', (event) => {
    const at = cards.indexOf(document.activeElement as HTMLElement);
    const columns = cards.filter(({ offsetTop }) => offsetTop === cards[0]?.offsetTop).length;
    const to = {
      ArrowLeft: at - right,
      ArrowRight: at + right,
      ArrowUp: at - columns,
      ArrowDown: at + columns,
      Home: 0,
    }[event.key];
    const next = event.key === 'End' ? cards.length - 1 : to;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    cards[next]?.focus();
  });
  return made;
}
