/** A dialog over the slides: the browser keeps the focus in it. */
import { find } from './element.ts';

/** A dialog, and how to open and close it. */
export interface Dialog {
  /** What is below the heading. */
  readonly body: HTMLElement;
  /** Opens it when it is closed, and closes it when it is open. */
  readonly toggle: () => void;
}

/** The dialog of the page with this name; `opened` is called each time that it is. */
export function dialog(name: string, opened: (body: HTMLElement) => void = () => undefined): Dialog {
  const box = find<HTMLDialogElement>(`dialog.${name}`);
  const body = find('.body', box);
  // A click beside the box is a click on the dialog itself; one on a link goes to a slide.
  box.addEventListener('click', ({ target }) => {
    if (target === box || (target instanceof Element && target.closest('a'))) box.close();
  });
  return {
    body,
    toggle() {
      if (box.open) return box.close();
      closeDialogs();
      box.showModal();
      opened(body);
    },
  };
}

/** Closes the dialog that is open; false when none is. */
export function closeDialogs(): boolean {
  const open = document.querySelector<HTMLDialogElement>('dialog[open]');
  open?.close();
  return open !== null;
}
