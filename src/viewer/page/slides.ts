/** The slides: which one is shown, and its place in the address. */

/** The slides of a deck, one of which is current. */
export interface Slides {
  readonly all: readonly HTMLElement[];
  readonly at: () => number;
  /** The current slide. */
  readonly current: () => HTMLElement;
  /**
   * Makes a slide current; a number beyond the ends is the slide at that end. `push` is an address of its own, for
   * going back to; `replace` takes the place of the one there is.
   */
  readonly show: (index: number, history?: 'push' | 'replace') => void;
  /** Calls back after each change, and once now. */
  readonly watch: (listener: (index: number) => void) => void;
}

/** The slides of the page, the one that its address names shown. */
export function slidesOf(page: Document): Slides {
  const all = [...page.querySelectorAll<HTMLElement>('main > .deck > section')];
  const listeners: ((index: number) => void)[] = [];
  let current = -1;
  const slide = (): HTMLElement => all[current] ?? page.body;
  const show = (index: number, history?: 'push' | 'replace'): void => {
    const next = Math.max(0, Math.min(all.length - 1, index));
    if (next === current) return;
    current = next;
    if (history) window.history[`${history}State`](null, '', `#${slide().id}`);
    for (const listener of listeners) listener(current);
  };
  const follow = (): void => {
    const index = named(all);
    if (index >= 0) show(index);
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  const first = named(all);
  show(Math.max(0, first), location.hash.slice(1) === all[first]?.id ? undefined : 'replace');
  return {
    all,
    at: () => current,
    current: slide,
    show,
    watch(listener) {
      listeners.push(listener);
      listener(current);
    },
  };
}

/**
 * The slide that the address names. A slide that continues another has its number behind its name; when an edit has
 * taken it away, the one that it continued is meant. -1 when there is none either.
 */
function named(all: readonly HTMLElement[]): number {
  let id = '';
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return -1;
  }
  const index = all.findIndex((slide) => slide.id === id);
  const before = id.replace(/-\d+$/, '');
  return index < 0 && before !== id ? all.findIndex((slide) => slide.id === before) : index;
}

/** The title of a slide as it is read. A formula has its letters three times: to be heard, as TeX, to be seen. */
export function titleOf(slide: Element): string {
  return textOf(slide.querySelector('h1'));
}

/** The text of an element as it is read, on one line. */
export function textOf(shown: Element | null): string {
  const copy = shown?.cloneNode(true) as Element | undefined;
  for (const twice of copy?.querySelectorAll('annotation, .katex-html') ?? []) twice.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The notes of a slide stand behind it; none when there are none. */
export function notesOf({ nextElementSibling: next }: Element): Element | null {
  return next?.matches('.notes') ? next.querySelector('ol') : null;
}
