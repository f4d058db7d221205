/** The deck in its frame: a new version is loaded behind the one that is seen, and takes its place when it is drawn. */
import { element } from '../../viewer/page/element.ts';
import type { PageSlide } from '../slides.ts';

/** The deck as it is shown. */
export interface Frames {
  /** Shows a deck at a slide, the first where none is named; as a contact sheet where that is asked for. */
  readonly load: (address: string, at: string, as: 'slides' | 'sheet') => void;
  /** Writes what has changed into the slides that are there. */
  readonly patch: (slides: readonly PageSlide[]) => void;
  /** Goes to a slide. */
  readonly go: (id: string) => void;
  /** Presses a key in the deck. */
  readonly press: (key: string) => void;
}

/** Frames in a place; `onSlide` hears the id of the slide that is shown, after each turn. */
export function framesIn(place: HTMLElement, onSlide: (id: string) => void): Frames {
  let shown: HTMLIFrameElement | undefined;
  let slide = '';
  let waiting: HTMLIFrameElement | undefined;
  const pageOf = (): Document | null | undefined => shown?.contentDocument;
  const follow = (page: Document): void => {
    const tell = (): void => {
      const id = page.querySelector('main > .deck > section.current')?.id ?? '';
      if (id === '' || id === slide) return;
      slide = id;
      onSlide(id);
    };
    const deck = page.querySelector('main > .deck');
    if (deck) new MutationObserver(tell).observe(deck, { subtree: true, attributeFilter: ['class'] });
    tell();
  };
  const press = (key: string): void =>
    void shown?.contentWindow?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const swap = async (next: HTMLIFrameElement, as: 'slides' | 'sheet'): Promise<void> => {
    const page = next.contentDocument;
    await page?.fonts.ready;
    // Another version has come meanwhile.
    if (next !== waiting || !page) return next.remove();
    const before = shown;
    const hadFocus = document.activeElement === before;
    shown = next;
    waiting = undefined;
    next.classList.remove('next');
    next.inert = false;
    before?.remove();
    if (hadFocus) next.focus();
    follow(page);
    if (as === 'sheet') press('o');
  };
  return {
    load(address, at, as) {
      waiting?.remove();
      const next = element('iframe', {
        class: 'next',
        title: 'Deck',
        src: `${address}${at && `#${at}`}`,
      });
      next.inert = true;
      waiting = next;
      next.addEventListener('load', () => void swap(next, as));
      place.append(next);
    },
    patch(slides) {
      for (const { id, html } of slides) {
        const there = pageOf()?.getElementById(id);
        if (there) there.innerHTML = html;
      }
    },
    go(id) {
      if (shown?.contentWindow && id !== slide) shown.contentWindow.location.hash = id;
    },
    press,
  };
}
