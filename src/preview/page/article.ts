/** The article with its lines: each sentence says where it went, and can be chosen. */
import { element } from '../../viewer/page/element.ts';
import type { ReviewedLine, ReviewedSentence } from '../../overrides/review.ts';
import type { PreviewState } from '../state.ts';

/** The article in its panel. */
export interface ArticlePanel {
  readonly fill: (state: PreviewState) => void;
  /** Marks what a slide shows, and brings it into view when that is another slide than before. */
  readonly mark: (slide: number) => void;
  /** Brings a line into view, with the keyboard on it. */
  readonly goTo: (line: number) => void;
}

/** Fills a panel; `onSelect` hears the number of the sentence that somebody chooses. */
export function articlePanel(panel: HTMLElement, onSelect: (sentence: number) => void): ArticlePanel {
  let sentences: readonly ReviewedSentence[] = [];
  let marked = -1;
  const all = (): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('[data-sentence]')];
  const select = (piece: HTMLElement): void => {
    for (const other of all()) {
      other.tabIndex = other === piece ? 0 : -1;
      other.setAttribute('aria-pressed', String(other.dataset['sentence'] === piece.dataset['sentence']));
    }
    onSelect(Number(piece.dataset['sentence']));
  };
  panel.addEventListener('click', ({ target }) => {
    const piece = pieceAt(target);
    if (piece) select(piece);
  });
  panel.addEventListener('keydown', (event) => {
    const pieces = all();
    const at = pieces.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    const piece = pieceAt(event.target);
    if (piece && /^(?:Enter| )$/.test(event.key)) select(piece);
    else if (at < 0 || to === undefined) return;
    else pieces[Math.max(0, Math.min(pieces.length - 1, to))]?.focus();
    event.preventDefault();
  });
  const mark = (slide: number): void => {
    let first: HTMLElement | undefined;
    for (const piece of all()) {
      const isShown = sentences[Number(piece.dataset['sentence'])]?.slides.includes(slide) ?? false;
      piece.classList.toggle('here', isShown);
      if (isShown) first ??= piece;
    }
    // Only a slide that is turned moves the article: who has chosen a sentence looks at that.
    if (slide !== marked) first?.scrollIntoView({ block: 'center' });
    marked = slide;
  };
  return {
    fill({ review }) {
      ({ sentences } = review);
      const focused = (document.activeElement as HTMLElement | null)?.dataset['sentence'];
      const { scrollTop } = panel;
      panel.replaceChildren(
        element(
          'ol',
          { class: 'lines' },
          ...review.lines.map((line, index) => lineItem(line, sentences, review.lines[index - 1]?.left)),
        ),
      );
      const pieces = all();
      const again = pieces.find((piece) => piece.dataset['sentence'] === focused);
      for (const piece of pieces) piece.tabIndex = piece === (again ?? pieces[0]) ? 0 : -1;
      panel.scrollTop = scrollTop;
      again?.focus({ preventScroll: true });
    },
    mark,
    goTo(line) {
      const item = panel.querySelector<HTMLElement>(`[data-line="${line}"]`);
      item?.scrollIntoView({ block: 'center' });
      (item?.querySelector<HTMLElement>('[data-sentence]') ?? panel).focus({ preventScroll: true });
    },
  };
}

const pieceAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-sentence]') : null;

/** Where a sentence is, in a word that its look says too. */
export function whereabouts({ slides, action }: ReviewedSentence): 'slide' | 'notes' | 'dropped' {
  return slides.length > 0 ? 'slide' : action === 'drop' ? 'dropped' : 'notes';
}

/** A line; why lines in a row were left out is said beside the first of them. */
function lineItem(
  { line, pieces, left }: ReviewedLine,
  sentences: readonly ReviewedSentence[],
  before: string | undefined,
): HTMLElement {
  const words = pieces.map((piece): Node | string => {
    if (typeof piece === 'string') return piece;
    const [text, index] = piece;
    const sentence = sentences[index];
    const where = sentence ? whereabouts(sentence) : 'notes';
    const spoken = where === 'slide' ? ` (slide ${(sentence?.slides[0] ?? 0) + 1})` : ` (${where})`;
    return element(
      'span',
      {
        role: 'button',
        tabindex: '-1',
        'aria-pressed': 'false',
        'data-sentence': String(index),
        class: where,
      },
      text,
      element('span', { class: 'spoken' }, spoken),
    );
  });
  return element(
    'li',
    { 'data-line': String(line), ...(left !== undefined && { class: 'left' }) },
    element('span', { class: 'line' }, String(line)),
    element('p', {}, ...words, ...(left === undefined || left === before ? [] : [element('em', {}, left)])),
  );
}
