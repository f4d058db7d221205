/** Expectations for the PDF of a handout. */
import type { Deck } from '../../compose/deck.ts';
import type { DocumentMetadata } from '../../print/finish/metadata.ts';
import type { Paper } from '../../report/paper.ts';
import { visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import { expectedDeckPdf } from './expected-deck.ts';
import type { ExpectedPdf } from './input.ts';

/** Width and height of paper in points, as Chromium rounds them. */
const POINTS: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595, 842], letter: [612, 792] };

/** The PDF has the titles of all slides as headings, and as text their words and all notes; notes take the pages that they need. */
export function expectedHandoutPdf(deck: Deck, about: DocumentMetadata, paper: Paper): ExpectedPdf {
  const { headings, words, pageBytes } = expectedDeckPdf(deck, about);
  const notes = deck.slides.flatMap((slide) => slide.notes.flatMap(({ text }) => tokens(visible(text))));
  return { about, headings, pageBytes, box: POINTS[paper], words: [[...words.flat(), ...notes]] };
}
