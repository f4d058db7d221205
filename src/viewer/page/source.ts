/** The source panel: the passage of the article that the current slide stands for. */
import { element, find } from './element.ts';
import { root, type ViewerContext } from './context.ts';
import { listed } from './passage.ts';

/** Something that is shown or not. */
export interface Toggled {
  readonly toggle: () => void;
  /** Hides it; false when it was hidden. */
  readonly close: () => boolean;
}

/** The panel beside the slide. */
export function sourcePanel(context: ViewerContext): Toggled {
  const { data, slides } = context;
  const panel = find('aside.source');
  const body = find('.body', panel);
  const report = panel.querySelector<HTMLAnchorElement>('footer a');
  let opener: Element | null = null;
  const fill = (): void => {
    if (panel.hidden) return;
    const pieces = (data.passages[slides.at()] ?? []).flatMap(([first, last]) =>
      data.article.slice(first, last + 1),
    );
    body.replaceChildren(pieces.length > 0 ? listed(pieces, context) : element('p', {}, data.words.noSource));
    body.scrollTop = 0;
    if (report) report.href = data.report?.[slides.at()] ?? '';
  };
  const set = (open: boolean): void => {
    if (open) opener = document.activeElement;
    panel.hidden = !open;
    root.classList.toggle('sourced', open);
    fill();
    if (open) find('header button', panel).focus();
    else if (opener instanceof HTMLElement) opener.focus();
  };
  slides.watch(fill);
  return {
    toggle: () => set(Boolean(panel.hidden)),
    close() {
      const open = !panel.hidden;
      if (open) set(false);
      return open;
    },
  };
}
