/** The slides as text to scroll through, where the window is narrow: the current one is the one that is read. */
import { isReading, onWidth, type ViewerContext } from './context.ts';
import { element } from './element.ts';

/** What may be wider than the window, and then scrolls by itself. */
const SCROLLING_SELECTOR = '.deck > section :is(pre, .katex-display, .slot-table, .slot-matrix, .slot-map)';

/** Lets the keyboard into what scrolls by itself. */
function reachWide(): void {
  for (const box of document.querySelectorAll<HTMLElement>(SCROLLING_SELECTOR))
    if (isReading() && box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
}

/** Follows the reader, goes to slides that are chosen, and puts a way to its source under each. */
export function readByScrolling({ data: { words }, slides }: ViewerContext, showSource: () => void): void {
  let followed = -1;
  const follow = (index: number): void => {
    followed = index;
    slides.show(index, 'replace');
  };
  const seen = new IntersectionObserver(
    (entries) => {
      const entered = entries.find(({ isIntersecting }) => isIntersecting);
      if (isReading() && entered) follow(slides.all.indexOf(entered.target as HTMLElement));
    },
    // A line at a third of the window: what crosses it is read.
    { rootMargin: '-33% 0px -66%' },
  );
  slides.watch((index) => {
    if (isReading() && index !== followed) slides.current().scrollIntoView();
  });
  for (const [index, slide] of slides.all.entries()) {
    const show = (): void => {
      follow(index);
      showSource();
    };
    const button = element('button', { type: 'button', class: 'to-source' }, words.source);
    button.addEventListener('click', show);
    slide.querySelector('.slot-source')?.addEventListener('click', show);
    // Behind the notes, where there are some.
    const { nextElementSibling: next } = slide;
    (next?.matches('.notes') ? next : slide).after(button);
    seen.observe(slide);
  }
  reachWide();
  onWidth(reachWide);
}
