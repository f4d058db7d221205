/** How much of each section is shown: what matters most in the article gets the room, wherever it stands. */
import { rank } from '../../condense/rank.ts';
import type { Section } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import type { Weights } from '../../weigh/weights.ts';
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
const MAX_SECTION_WORDS = 110;

/** What of an article has room on its slides. */
export interface Rooms {
  /** The words for which each section has room. */
  readonly words: ReadonlyMap<Section, number>;
  /** Where the sentences start that are among the best of the article. */
  readonly best: ReadonlySet<number>;
}

/** Nothing has more room than anything else. */
export const noRooms: Rooms = { words: new Map(), best: new Set() };

/**
 * The rooms of an article: each section has room for the words of its sentences that are among the best of the article,
 * beside what the executive slide has `told`.
 */
export function roomsOf({ sentences, words }: Weights, told: readonly string[], lang: string): Rooms {
  const sizes = sentences.map(({ phrase }) => sizeOf(phrase));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const room = {
    items: sentences.length,
    size: Math.min(MAX_SHOWN_WORDS, Math.max(MIN_SHOWN_WORDS, SHOWN_SHARE * total)),
  };
  const ranked = sentences.map(({ phrase, weight }, index) => ({
    text: textOf(phrase),
    index,
    weight,
    size: sizes[index] ?? 0,
  }));
  const best = rank(ranked, room, { words, lang, said: told }).flatMap((index) => sentences[index] ?? []);
  const rooms = new Map<Section, number>();
  for (const { section, phrase, isQuoted } of best)
    if (!isQuoted) rooms.set(section, (rooms.get(section) ?? 0) + sizeOf(phrase));
  return { words: rooms, best: new Set(best.map(({ phrase }) => phrase.position.start.offset ?? 0)) };
}

/** The room of one section. */
export function roomOf(section: Section, { rooms }: { readonly rooms: Rooms }): number {
  const isArgument = section.type === 'narrative' && section.number !== undefined;
  const least = isArgument ? MIN_ARGUMENT_WORDS : MIN_SECTION_WORDS;
  return Math.min(MAX_SECTION_WORDS, Math.max(least, rooms.words.get(section) ?? 0));
}
