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

/**
 * The `index` of the candidates for which there is room, the best first. The very best is always among them.
 *
 * They are chosen one after the other. Ties go to the earlier one.
 */
export function rank(candidates: readonly RankedSentence[], room: RankRoom, lang: string): number[] {
  const pool = candidates.map((candidate) => ({
    ...candidate,
    words: new Set(contentTokens(candidate.text, lang)),
    repeated: 0,
  }));
  const chosen: number[] = [];
  let size = 0;
  while (chosen.length < room.items) {
    let best: (typeof pool)[number] | undefined;
    for (const sentence of pool)
      if (
        (chosen.length === 0 || size + sentence.size <= room.size) &&
        (!best || sentence.weight - REPEATED * sentence.repeated > best.weight - REPEATED * best.repeated)
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
