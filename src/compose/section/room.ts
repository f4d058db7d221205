/** How much of each section is shown: what matters most in the article gets the room, wherever it stands. */
import { rank } from '../../condense/rank.ts';
import type { Section } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import type { WeighedSentence, Weights } from '../../weigh/weights.ts';
import type { ComposeContext } from '../context.ts';
import { sizeOf } from './size-of.ts';

/**
 * Share of the words of an article that its slides show, the words of which a short article shows all, and the most words
 * that a deck shows: 25 slides of 70 words.
 */
const SHOWN_SHARE = 0.26;
const MIN_SHOWN_WORDS = 130;
const MAX_SHOWN_WORDS = 1750;

/** Fewest and most words in the points of a section: what is hardly said is said in one sentence, a numbered argument in three. */
const MIN_SECTION_WORDS = 25;
const MIN_ARGUMENT_WORDS = 60;
const MAX_SECTION_WORDS = 90;

/**
 * The words for which each section has room: those of its sentences that are among the best of the article, beside what
 * the executive slide has `told`.
 */
export function roomsOf(
  { sentences }: Weights,
  told: readonly string[],
  lang: string,
): ReadonlyMap<Section, number> {
  const sizes = sentences.map(({ phrase }) => sizeOf(phrase));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const room = {
    items: sentences.length,
    size: Math.min(MAX_SHOWN_WORDS, Math.max(MIN_SHOWN_WORDS, SHOWN_SHARE * total)),
  };
  // A sentence without words needs no room, and thousands of them (`?<?<?<`) would be compared with each other.
  const ranked = sentences.flatMap(({ phrase, weight }, index) => {
    const size = sizes[index] ?? 0;
    return size > 0 ? [{ text: textOf(phrase), index, weight, size }] : [];
  });
  const rooms = new Map<Section, number>();
  for (const index of rank(ranked, room, lang, told)) {
    const { section } = sentences[index] as WeighedSentence;
    rooms.set(section, (rooms.get(section) ?? 0) + (sizes[index] ?? 0));
  }
  return rooms;
}

/** The room of one section. */
export function roomOf(section: Section, { rooms }: Pick<ComposeContext, 'rooms'>): number {
  const isArgument = section.type === 'narrative' && section.number !== undefined;
  const least = isArgument ? MIN_ARGUMENT_WORDS : MIN_SECTION_WORDS;
  return Math.min(MAX_SECTION_WORDS, Math.max(least, rooms.get(section) ?? 0));
}
