/** Divides a deck into its parts, which PowerPoint calls sections. */
import type { Deck } from '../compose/deck.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import { textOf } from '../text/phrase.ts';
import type { DeckPart } from './package/presentation.ts';

/** The parts of a deck: each begins with the slide that opens it; what stands before is named as the deck is. */
export function partsOf({ title, slides }: Deck): DeckPart[] {
  const parts: { name: string; slides: number[] }[] = [];
  for (const [index, slide] of slides.entries()) {
    const opens = traitsOf(slide.layout).opensPart === true;
    if (opens || parts.length === 0)
      parts.push({ name: opens ? textOf(slide.slots.title) : title, slides: [] });
    parts.at(-1)?.slides.push(index);
  }
  return parts;
}
