/** The bar: what can be done, for the mouse; it is there while the pointer moves or the keyboard is in it. */
import { root, type ViewerContext } from './context.ts';
import { find } from './element.ts';

/** How long the pointer rests before the bar goes, in ms. */
const BAR_REST_MS = 2500;

/** Shows the bar. */
export function showBar({ slides }: ViewerContext): void {
  const count = find('.count');
  slides.watch((index) => (count.textContent = `${index + 1} / ${slides.all.length}`));
  let timer = 0;
  const wake = (): void => {
    root.classList.remove('idle');
    clearTimeout(timer);
    timer = window.setTimeout(() => root.classList.add('idle'), BAR_REST_MS);
  };
  addEventListener('pointermove', ({ movementX, movementY }) => {
    // A page that opens under a pointer hears of it, though nobody moved it.
    if (movementX || movementY) wake();
  });
  addEventListener('pointerdown', wake);
  root.classList.add('idle');
  find('.bar').hidden = false;
}
