/** Finds the slides that cover a part of the article. */
import type { Position } from 'unist';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';

const startOffset = ({ start }: Position): number => start.offset ?? 0;
const endOffset = (position: Position): number => position.end.offset ?? 0;

/** Slides that show something of a range of the article, in order; empty when only the notes have it. */
export function slidesIn(deck: Deck, range: Position): Slide[] {
  return deck.slides.filter(
    (slide) =>
      !traitsOf(slide.layout).isOfWhole &&
      slide.id !== 'takeaways' &&
      slide.sources.some(
        (place) => startOffset(place) >= startOffset(range) && endOffset(place) <= endOffset(range),
      ),
  );
}
