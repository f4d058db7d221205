/** Expectations for the PDF of a deck. */
import type { PhrasingContent } from 'mdast';
import { sizes } from '../../compose/size.ts';
import type { Deck } from '../../compose/deck.ts';
import type { Slide } from '../../compose/layout/index.ts';
import type { About } from '../../print/finish/metadata.ts';
import { visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import { titleOf } from '../lint/points.ts';
import type { ExpectedPdf } from './input.ts';

/** Points per pixel of a slide. */
const POINTS_A_PX = 0.75;

/** Limit for a slide without its pictures. */
const MAX_SLIDE_BYTES = 60_000;

/** The PDF has a page for each slide, with its title as heading and its words as text. `deck` has continuation marks. */
export function expectedDeckPdf(deck: Deck, about: About): ExpectedPdf {
  const { width, height } = sizes[deck.size];
  return {
    about,
    pages: deck.slides.length,
    box: [width * POINTS_A_PX, height * POINTS_A_PX],
    headings: deck.slides.flatMap((slide) =>
      hasFormula(slide) ? [] : [titleOf(slide).replace(/\s+/g, ' ')],
    ),
    words: deck.slides.map((slide) =>
      Object.values(slide.slots).flatMap((slot) => wordsIn(slot as SlotContent)),
    ),
    pageBytes: MAX_SLIDE_BYTES,
  };
}

/** A formula is drawn as symbols, so its source is not found in the PDF. */
const hasFormula = ({ slots }: Slide): boolean =>
  (slots.title as readonly PhrasingContent[]).some((node) => JSON.stringify(node).includes('"inlineMath"'));

type SlotContent =
  | readonly SlotContent[]
  | { readonly type: string; readonly value?: string; readonly children?: readonly SlotContent[] };

function wordsIn(shown: SlotContent): string[] {
  if (isList(shown)) return shown.flatMap(wordsIn);
  if (/^(?:inlineMath|math|image|html)$/.test(shown.type)) return [];
  return shown.value === undefined ? wordsIn(shown.children ?? []) : tokens(visible(shown.value));
}

const isList = (shown: SlotContent): shown is readonly SlotContent[] => Array.isArray(shown);
