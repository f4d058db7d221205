/** Decks that say what their article does not: for the tests of what must find it. */
import type { Deck } from '../../src/compose/deck.ts';
import type { Note } from '../../src/compose/note.ts';
import type { Slide } from '../../src/compose/layout/index.ts';
import { composed, type Composed } from '../compose/decks.ts';

/** A piece of text, and the words of the article that it claims to stand for. */
export type Claim = readonly [value: string, place: string];

/** The deck of an article whose second slide has one line of runs instead of its points. */
export async function withLine(content: string, runs: readonly Claim[]): Promise<Composed> {
  const made = await composed(content);
  const children = runs.map(([value, place]) => ({
    type: 'text',
    value,
    position: placeOf(place, made.article.readable),
  }));
  return changed(made, ({ slots }) => ({ slots: { ...slots, points: [{ type: 'paragraph', children }] } }));
}

/** The deck of an article whose second slide has one note more. */
export async function withNote(content: string, [text, place]: Claim): Promise<Composed> {
  const made = await composed(content);
  const position = placeOf(place, made.article.readable);
  const note: Note = { text, line: position.start.line, position };
  return changed(made, ({ notes }) => ({ notes: [...notes, note] }));
}

function changed(made: Composed, change: (slide: Slide) => object): Composed {
  const slides = made.deck.slides.map((slide, index): Slide =>
    index === 1 ? ({ ...slide, ...change(slide) } as unknown as Slide) : slide,
  );
  const deck: Deck = { ...made.deck, slides };
  return { ...made, deck };
}

function placeOf(words: string, source: string): Note['position'] {
  const offset = source.indexOf(words);
  if (offset < 0) throw new Error(`The article has no "${words}"`);
  const line = source.slice(0, offset).split('\n').length;
  return { start: { line, column: 1, offset }, end: { line, column: 1, offset: offset + words.length } };
}
