/** Chooses among too many candidates of one section; structure has done the rest. */
import { numbers } from '../text/word-classes.ts';
import { contentTokens } from '../text/words.ts';

/** A sentence that might stand on the slide; `index` is its place in the section. */
export interface RankedSentence {
  readonly text: string;
  readonly index: number;
  /** True when the author set words of it in bold. */
  readonly strong?: boolean;
}

/** What the candidates are measured against. */
export interface RankContext {
  readonly lang: string;
  readonly heading: string;
}

const CUE =
  /(?<!\p{L})(?:key|most important|importantly|crucial|critical|essential|main(?:ly)?|central|the (?:problem|point|result|reason|goal) is|in short|must)(?!\p{L})|关键|重要|核心|主要|鍵|要点|ポイント|핵심|중요|주요/iu;

/** Weights found by hand: place counts most (HipoRank), overlap with what is chosen keeps bullets apart. */
const WEIGHT = {
  position: 1,
  cue: 0.4,
  number: 0.4,
  strong: 0.4,
  coverage: 1,
  heading: 0.5,
  overlap: 2.5,
} as const;

/**
 * The `index` of at most `max` candidates, in the order of the article.
 *
 * They are chosen one after the other by position, cue words and numbers, by how much of the section they cover, and
 * by how little they repeat of what is chosen. Ties go to the earlier one.
 */
export function rank(candidates: readonly RankedSentence[], max: number, context: RankContext): number[] {
  const pool = candidates.map(({ text, index, strong = false }) => {
    return { text, index, strong, words: new Set(contentTokens(text, context.lang)) };
  });
  const frequency = new Map<string, number>();
  for (const { words } of pool) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const heading = new Set(contentTokens(context.heading, context.lang));
  const base = pool.map((sentence, place) => ({
    index: sentence.index,
    words: sentence.words,
    score: scoreOf(sentence, place / Math.max(1, pool.length), frequency, heading),
  }));

  const chosen: typeof base = [];
  while (chosen.length < Math.min(max, base.length)) {
    let best: (typeof base)[number] | undefined;
    let most = -Infinity;
    for (const sentence of base) {
      if (chosen.includes(sentence)) continue;
      const repeated = Math.max(0, ...chosen.map(({ words }) => overlap(sentence.words, words)));
      const value = sentence.score - WEIGHT.overlap * repeated;
      if (value > most) [best, most] = [sentence, value];
    }
    if (!best) break;
    chosen.push(best);
  }
  return chosen.map(({ index }) => index).toSorted((place, other) => place - other);
}

function scoreOf(
  { text, words, strong }: { text: string; words: ReadonlySet<string>; strong: boolean },
  place: number,
  frequency: ReadonlyMap<string, number>,
  heading: ReadonlySet<string>,
): number {
  // Words that other candidates share are what the section is about; by the root, so that length alone wins nothing.
  const shared = [...words].filter((word) => (frequency.get(word) ?? 0) > 1).length;
  const coverage = words.size === 0 ? 0 : shared / Math.sqrt(words.size) / 3;
  const named = heading.size === 0 ? 0 : [...heading].filter((word) => words.has(word)).length / heading.size;
  return (
    WEIGHT.position * (1 - place) +
    WEIGHT.coverage * coverage +
    WEIGHT.heading * named +
    (CUE.test(text) ? WEIGHT.cue : 0) +
    (numbers(text).length > 0 ? WEIGHT.number : 0) +
    (strong ? WEIGHT.strong : 0)
  );
}

/** The share of the smaller set that the other has too. */
function overlap(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(words.size, other.size);
  return least === 0 ? 0 : [...words].filter((word) => other.has(word)).length / least;
}
