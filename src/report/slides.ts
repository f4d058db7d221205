/** Which slides of the deck stand for a part of the article. */
import type { Position } from 'unist';
import type { Deck, LayoutName, Slide } from '../compose/deck.ts';

/** Slides that speak of the article as a whole. */
const WHOLE: ReadonlySet<LayoutName> = new Set(['cover', 'agenda', 'sources', 'closing']);

const offset = ({ start }: Position): number => start.offset ?? 0;
const end = (position: Position): number => position.end.offset ?? 0;

/** The slides that show anything of a range of the article, in order; none where the deck has it in its notes only. */
export function slidesIn(deck: Deck, range: Position): Slide[] {
  return deck.slides.filter(
    (slide) =>
      !WHOLE.has(slide.layout) &&
      slide.id !== 'takeaways' &&
      slide.sources.some((place) => offset(place) >= offset(range) && end(place) <= end(range)),
  );
}
