/** What makes deck.html more than its slides: the notes behind each, and what the viewer is given. */
import { sizes, type Deck, type Note } from '../compose/deck.ts';
import { visible } from '../text/visible.ts';
import { articlePlace, controls, viewerWords, worded, type ViewerWords } from '../viewer/index.ts';
import { entitied, type Viewing } from './html.ts';
import { passagesOf } from './passages.ts';

/** Puts the notes behind the slides, and the article that they come from beside them. */
export function viewingOf(deck: Deck, slides: string, readable: string): Viewing {
  const words = viewerWords(deck.lang);
  let next = 0;
  return {
    controls: controls(words, false),
    // Nothing but Marp writes this tag: what an article writes is escaped.
    slides:
      slides.replace(/<\/section>/g, (end) => {
        const notes = deck.slides[next]?.notes ?? [];
        next += 1;
        return `${end}${notesHtml(notes, words)}`;
      }) + `<div class="stage"></div>${articlePlace(words)}`,
    data: { words, size: sizes[deck.size], ...passagesOf(deck, readable) },
  };
}

function notesHtml(notes: readonly Note[], words: ViewerWords): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ line, text }) => {
    const spoken = entitied(worded(words.line, { n: line }));
    return `<li><span><span class="spoken">${spoken}</span><span aria-hidden="true">${line}</span></span><p>${entitied(visible(text))}</p></li>`;
  });
  return `\n<details class="notes"><summary>${entitied(words.notes)}</summary><ol>${items.join('')}</ol></details>`;
}
