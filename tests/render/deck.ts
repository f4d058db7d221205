/** Decks for tests. */
import type { Deck } from '../../src/compose/deck.ts';
import type { LayoutName, Slide, Slots } from '../../src/compose/layout/index.ts';
import type { Note } from '../../src/compose/note.ts';

/** A slide with the slots that a test is about. */
export function slideOf<L extends LayoutName>(
  layout: L,
  slots: Slots<L>,
  rest: Partial<Omit<Slide, 'layout' | 'slots'>> = {},
): Slide {
  return {
    id: layout,
    layout,
    slots,
    classes: [],
    density: 0,
    notes: [],
    sources: [],
    ...rest,
  } as unknown as Slide;
}

/** A deck of some slides. */
export function deckOf(slides: readonly Slide[], rest: Partial<Deck> = {}): Deck {
  return { title: 'A deck', authors: ['A. Author'], lang: 'en', size: '16:9', slides, ...rest };
}

/** A note of some words at the start of a line. */
export function noteOf(line: number, text: string): Note {
  const point = { line, column: 1, offset: 0 };
  return { line, text, position: { start: point, end: point } };
}
