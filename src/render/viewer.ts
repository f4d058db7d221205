/** What moves a deck in the browser: keys, hash links, the progress line. */

/**
 * Source of the script that shows one slide at a time, scaled to the window.
 *
 * Text and no function, since a bundler renames what is in a function: two bundles would write two different pages.
 * Without it the page shows all slides one below the other.
 */
export const viewer = `(() => {
  const slides = [...document.querySelectorAll('main.deck > section')];
  const live = document.querySelector('.live');
  const root = document.documentElement;
  let current = -1;

  const atHash = () => {
    try {
      return slides.findIndex((slide) => slide.id === decodeURIComponent(location.hash.slice(1)));
    } catch {
      return -1;
    }
  };

  // A formula has its letters three times: to be heard, as TeX, to be seen.
  const titleOf = (slide) => {
    const title = slide.querySelector('h1')?.cloneNode(true);
    title?.querySelectorAll('annotation, .katex-html').forEach((copy) => copy.remove());
    return title?.textContent ?? '';
  };

  const show = (index, history) => {
    const next = Math.max(0, Math.min(slides.length - 1, index));
    if (next === current) return;
    current = next;
    for (const [at, slide] of slides.entries()) {
      slide.classList.toggle('current', at === current);
      slide.inert = at !== current;
    }
    const slide = slides[current];
    root.style.setProperty('--progress', String((current + 1) / slides.length));
    if (live) live.textContent = slide.getAttribute('aria-label') + ': ' + titleOf(slide);
    if (history === 'push') window.history.pushState(null, '', '#' + slide.id);
    if (history === 'replace') window.history.replaceState(null, '', '#' + slide.id);
  };

  const fit = () => {
    const { offsetWidth: width, offsetHeight: height } = slides[current];
    const scale = Math.min(innerWidth / width, innerHeight / height);
    root.style.setProperty('--scale', String(scale));
    root.style.setProperty('--left', (innerWidth - width * scale) / 2 + 'px');
    root.style.setProperty('--top', (innerHeight - height * scale) / 2 + 'px');
  };

  const steps = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    ' ': 1,
    Enter: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
    Backspace: -1,
    Home: -Infinity,
    End: Infinity,
  };

  addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLAnchorElement) return;
    event.preventDefault();
    show(current + (event.shiftKey && event.key === ' ' ? -1 : step), 'push');
  });
  addEventListener('popstate', () => show(atHash()));
  addEventListener('hashchange', () => show(atHash()));
  addEventListener('resize', fit);
  // A printed page has all slides, and none of them may be inert: assistive technology would not find it in the PDF.
  addEventListener('beforeprint', () => slides.forEach((slide) => (slide.inert = false)));
  addEventListener('afterprint', () => slides.forEach((slide, at) => (slide.inert = at !== current)));

  root.classList.add('viewing');
  show(atHash(), atHash() < 0 ? 'replace' : undefined);
  fit();
})();`;
