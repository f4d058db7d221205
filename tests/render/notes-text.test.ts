/** The notes of a deck as a text. */
import { expect, it } from 'vitest';
import { notesText } from '../../src/render/index.ts';
import { phraseOf } from '../condense/phrases.ts';
import { deckOf, noteOf, slideOf } from './deck.ts';

it('has each slide with its number and title, and its notes with their lines', () => {
  const slides = [
    slideOf('closing', { title: phraseOf('Tides pay late').children }),
    slideOf(
      'closing',
      { title: phraseOf('Costs').children },
      {
        notes: [noteOf(9, 'Concrete comes first.'), noteOf(10, 'Turbines last.')],
      },
    ),
    slideOf('closing', { title: [] }),
  ];
  expect(notesText(deckOf(slides))).toBe(
    '1. Tides pay late\n\n2. Costs\nL9: Concrete comes first.\nL10: Turbines last.\n\n3. A deck\n',
  );
});
