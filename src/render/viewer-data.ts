/** What makes deck.html more than its slides: the notes behind each, and what the viewer is given. */
import { sizes } from '../compose/size.ts';
import type { Deck } from '../compose/deck.ts';
import type { Note } from '../compose/note.ts';
import type { Slide } from '../compose/layout/index.ts';
import { visible } from '../text/visible.ts';
import { articlePlace, controls, viewerWords, worded, type ViewerWords } from '../viewer/index.ts';
import { entitied, type ViewerParts } from './html.ts';
import { passagesOf, type ReviewedArticle } from './passages.ts';

/**
 * Puts the notes behind the slides, and the article that they come from beside them. `chapters` are places of the
 * report by the id of the slide.
 */
export function viewerParts(
  deck: Deck,
  slides: string,
  reviewed: ReviewedArticle,
  chapters: ReadonlyMap<string, string> = new Map(),
): ViewerParts {
  const words = viewerWords(deck.lang);
  let next = 0;
  return {
    controls: controls(words, chapters.size > 0, deck.lang),
    // Nothing but Marp writes this tag: what an article writes is escaped.
    slides:
      slides.replace(/<\/section>/g, (end) => {
        const notes = deck.slides[next]?.notes ?? [];
        next += 1;
        return `${end}${notesHtml(notes, words)}`;
      }) + `<div class="stage"></div>${articlePlace(words)}`,
    data: {
      words,
      ...(chapters.size > 0 && { report: deck.slides.map((slide) => reportOf(slide, chapters)) }),
      size: sizes[deck.size],
      ...passagesOf(deck, reviewed),
    },
  };
}

/** The address of what a slide shows in the report; a slide that continues another has the place of that one. */
function reportOf({ id, continues = id }: Slide, chapters: ReadonlyMap<string, string>): string {
  const place = chapters.get(continues) ?? chapters.get(id);
  return place === undefined ? 'report.html' : `report.html#${encodeURIComponent(place)}`;
}

function notesHtml(notes: readonly Note[], words: ViewerWords): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ line, text }) => {
    const spoken = entitied(worded(words.line, { n: line }));
    return `<li><span><span class="spoken">${spoken}</span><span aria-hidden="true">${line}</span></span><p>${entitied(visible(text))}</p></li>`;
  });
  return `\n<details class="notes"><summary>${entitied(words.notes)}</summary><ol>${items.join('')}</ol></details>`;
}
