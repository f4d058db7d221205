/** Chooses among too many candidates: the heaviest first, each less what it repeats of those chosen. */
import { contentTokens } from '../text/words.ts';

/** A sentence that might stand on the slide; `index` is its place in the section. */
export interface RankedSentence {
  readonly text: string;
  readonly index: number;
  readonly weight: number;
  /** How much of the room it takes. */
  readonly size: number;
}

/** How much there is room for: sentences, and the sum of their sizes. */
export interface RankRoom {
  readonly items: number;
  readonly size: number;
}

/** How much of its weight a sentence loses that says nothing but what a chosen one says; measured with the weights. */
const REPEATED = 0.25;

/** Words of a point below which being shorter is no gain: `King went public` says little. */
const MIN_POINT_WORDS = 14;

/**
 * What a sentence is worth: its weight for the room it takes, by the root. One that is shorter than its share of the room
 * wins nothing by that.
 */
const worthOf = ({ weight, size, repeated }: PooledSentence, share: number): number =>
  (weight - REPEATED * repeated) / Math.sqrt(Math.max(MIN_POINT_WORDS, size, share));

/** A candidate with the share of its words that is said already. */
interface PooledSentence extends RankedSentence {
  readonly words: ReadonlySet<string>;
  repeated: number;
}

/**
 * The `index` of the candidates for which there is room, the best first. The very best is always among them.
 *
 * They are chosen one after the other. Ties go to the earlier one. `said` is what stands elsewhere already: what repeats
 * it has to be better than what does not.
 */
export function rank(
  candidates: readonly RankedSentence[],
  room: RankRoom,
  lang: string,
  said: readonly string[] = [],
): number[] {
  const elsewhere = said.map((text) => new Set(contentTokens(text, lang)));
  const share = room.size / Math.max(1, room.items);
  const pool = candidates.map((candidate): PooledSentence => {
    const words = new Set(contentTokens(candidate.text, lang));
    return { ...candidate, words, repeated: Math.max(0, ...elsewhere.map((text) => overlap(words, text))) };
  });
  const chosen: number[] = [];
  let size = 0;
  while (chosen.length < room.items) {
    let best: PooledSentence | undefined;
    for (const sentence of pool)
      if (
        (chosen.length === 0 || size + sentence.size <= room.size) &&
        (!best || worthOf(sentence, share) > worthOf(best, share))
      )
        best = sentence;
    if (!best) break;
    chosen.push(best.index);
    size += best.size;
    pool.splice(pool.indexOf(best), 1);
    for (const sentence of pool)
      sentence.repeated = Math.max(sentence.repeated, overlap(sentence.words, best.words));
  }
  return chosen;
}

/** The share of the smaller set that the other has too. */
function overlap(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(words.size, other.size);
  if (least === 0) return 0;
  let both = 0;
  for (const word of words) if (other.has(word)) both += 1;
  return both / least;
}
