/** What the PDF of a deck should be. */
import type { PhrasingContent } from 'mdast';
import { sizes, type Deck, type Slide } from '../../compose/deck.ts';
import type { About } from '../../print/finish/metadata.ts';
import { headingText, visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import { titleOf } from '../lint/points.ts';
import type { Expected } from './input.ts';

/** Points of a page for a pixel of a slide. */
const POINTS_A_PX = 0.75;

/** Most bytes for a slide without its pictures. */
const MAX_SLIDE_BYTES = 60_000;

/** What the PDF of a deck as it is shown should be: a page a slide, its title as heading, its words as text. */
export function expectedOf(deck: Deck, about: About): Expected {
  const { width, height } = sizes[deck.size];
  return {
    about,
    pages: deck.slides.length,
    box: [width * POINTS_A_PX, height * POINTS_A_PX],
    headings: deck.slides.flatMap((slide) => (hasFormula(slide) ? [] : [headingText(titleOf(slide))])),
    words: deck.slides.map((slide) => Object.values(slide.slots).flatMap((slot) => wordsIn(slot as Shown))),
    pageBytes: MAX_SLIDE_BYTES,
  };
}

/** A formula is drawn in signs, not in the words of its source. */
const hasFormula = ({ slots }: Slide): boolean =>
  (slots.title as readonly PhrasingContent[]).some((node) => JSON.stringify(node).includes('"inlineMath"'));

type Shown =
  readonly Shown[] | { readonly type: string; readonly value?: string; readonly children?: readonly Shown[] };

function wordsIn(shown: Shown): string[] {
  if (isList(shown)) return shown.flatMap(wordsIn);
  if (/^(?:inlineMath|math|image|html)$/.test(shown.type)) return [];
  return shown.value === undefined ? wordsIn(shown.children ?? []) : tokens(visible(shown.value));
}

const isList = (shown: Shown): shown is readonly Shown[] => Array.isArray(shown);
