/** Speaker notes as a text to read or to print. */
import type { Deck } from '../compose/deck.ts';
import { textOf } from '../text/phrase.ts';

/** The notes of each slide below its number and title, each with its line in the article. */
export function notesText({ title, slides }: Deck): string {
  const parts = slides.map((slide, index) => {
    const heading = `${index + 1}. ${textOf(slide.slots.title).trim() || title}`;
    const notes = slide.notes.map(({ line, text }) => `L${line}: ${text}`.trimEnd());
    return [heading, ...notes].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}
