/** The panels beside the slide, of which one is open at a time. */
import { find } from './element.ts';
import { root, type ViewerContext } from './context.ts';

/** Something that is shown or not. */
export interface Toggled {
  readonly toggle: () => void;
  /** Hides it; false when it was hidden. */
  readonly close: () => boolean;
}

/** A panel of the page; `fill` writes what it says of the current slide, when it is opened and when a slide is turned. */
export function besidePanel(
  panel: HTMLElement,
  { slides }: ViewerContext,
  fill: (body: HTMLElement) => void,
): Toggled {
  const body = find('.body', panel);
  let opener: Element | null = null;
  const update = (): void => {
    if (panel.hidden) return;
    fill(body);
    body.scrollTop = 0;
  };
  const set = (open: boolean): void => {
    if (open) {
      opener = document.activeElement;
      for (const other of document.querySelectorAll<HTMLElement>('.beside')) other.hidden = true;
    }
    panel.hidden = !open;
    root.classList.toggle('sourced', open);
    update();
    if (open) find('header button', panel).focus();
    else if (opener instanceof HTMLElement) opener.focus();
  };
  slides.watch(update);
  return {
    toggle: () => set(Boolean(panel.hidden)),
    close() {
      const open = !panel.hidden;
      if (open) set(false);
      return open;
    },
  };
}
