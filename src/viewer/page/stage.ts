/** The stage: the current slide, scaled to the room that there is for it. */
import { isReading, onWidth, presenting, root, type ViewerContext } from './context.ts';

/** True where the search of the browser looks into what is hidden until it is found. */
const canBeFound = 'onbeforematch' in document.documentElement;

/** Takes a slide out of sight and reach, but not out of that of the browser's search, or brings it back. */
function setApart(slide: HTMLElement, isApart: boolean): void {
  if (!canBeFound) slide.inert = isApart;
  else if (isApart) slide.setAttribute('hidden', 'until-found');
  else slide.removeAttribute('hidden');
}

/** Shows one slide at a time over an element, which the style sheet places; all others are out of reach. */
export function showOnStage({ slides, say }: ViewerContext, stage: HTMLElement, label: () => string): void {
  const fit = (): void => {
    const { offsetWidth, offsetHeight } = slides.current();
    const { left, top, width, height } = stage.getBoundingClientRect();
    if (!offsetWidth || !width) return;
    const scale = Math.min(width / offsetWidth, height / offsetHeight);
    root.style.setProperty('--scale', String(scale));
    root.style.setProperty('--left', `${left + (width - offsetWidth * scale) / 2}px`);
    // The presenter's slide stands level with the next one.
    root.style.setProperty('--top', `${top + (presenting ? 0 : (height - offsetHeight * scale) / 2)}px`);
  };
  const reach = (): void => {
    root.classList.toggle('viewing', !isReading());
    for (const slide of slides.all) setApart(slide, !isReading() && slide !== slides.current());
    fit();
  };
  slides.watch((index) => {
    for (const slide of slides.all) slide.classList.toggle('current', slide === slides.current());
    root.style.setProperty('--progress', String((index + 1) / slides.all.length));
    reach();
    say(label());
  });
  onWidth(reach);
  new ResizeObserver(fit).observe(stage);
  addEventListener('resize', fit);
  // A printed page has all slides, and none of them may be inert: assistive technology would not find it in the PDF.
  addEventListener('beforeprint', () => slides.all.forEach((slide) => setApart(slide, false)));
  // What the browser's own search finds on a slide that is not seen is shown.
  addEventListener('beforematch', ({ target }) => {
    const found = slides.all.findIndex((slide) => target instanceof Node && slide.contains(target));
    if (found >= 0) slides.show(found, 'push');
  });
  addEventListener('afterprint', reach);
}
