/** Which slides of the deck stand for a part of the article. */
import type { Position } from 'unist';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';

const offset = ({ start }: Position): number => start.offset ?? 0;
const end = (position: Position): number => position.end.offset ?? 0;

/** The slides that show anything of a range of the article, in order; none where the deck has it in its notes only. */
export function slidesIn(deck: Deck, range: Position): Slide[] {
  return deck.slides.filter(
    (slide) =>
      !traitsOf(slide.layout).isOfWhole &&
      slide.id !== 'takeaways' &&
      slide.sources.some((place) => offset(place) >= offset(range) && end(place) <= end(range)),
  );
}
