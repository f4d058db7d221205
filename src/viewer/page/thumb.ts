/** A small copy of a slide, for the eye only. */
import type { ViewerData } from '../data.ts';
import { element } from './element.ts';

/** Copies a slide into a box as wide as its parent. Who hears the page hears of the slide by what stands beside it. */
export function thumb(slide: HTMLElement, { width, height }: ViewerData['size']): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  copy.classList.remove('current');
  copy.inert = false;
  copy.removeAttribute('hidden');
  const box = element(
    'div',
    { class: 'thumb', 'aria-hidden': 'true' },
    element('div', { class: 'deck' }, copy),
  );
  box.inert = true;
  box.style.aspectRatio = `${width} / ${height}`;
  new ResizeObserver(() => copy.style.setProperty('--scale', String(box.clientWidth / width))).observe(box);
  return box;
}
