/** What the sentences of an article weigh: the result of the stage, with the look-up that later stages use. */
import type { Position } from 'unist';
import type { Section } from '../outline/outline.ts';
import type { Phrase } from '../text/phrase.ts';
import type { FeatureName } from './features.ts';

/** The name of a part of a weight. */
export type PartName = FeatureName | 'wording';

/** A sentence of the article's argument with its weight. */
export interface WeighedSentence {
  readonly phrase: Phrase;
  readonly section: Section;
  /** True in a quotation that stands by itself: it has no part in what its section says in its own words. */
  readonly isQuoted: boolean;
  /** About the share of a takeaway that this sentence says: higher is better, and no bounds hold. */
  readonly weight: number;
  /** What it weighs as the one sentence that the article comes to. */
  readonly thesis: number;
  /** What the weight is made of: each feature times its coefficient, and what its small words tell. */
  readonly parts: Readonly<Record<PartName, number>>;
}

/** The weights of an article, its sentences in the order of their places. */
export interface Weights {
  readonly sentences: readonly WeighedSentence[];
  /** The weight of a section: the mean of its heaviest sentences. */
  readonly sections: ReadonlyMap<Section, number>;
  /** What each content word is worth, by its token, from 0: what a sentence adds is what its new words are worth. */
  readonly words: ReadonlyMap<string, number>;
}

/** The weight of what stands at a place, be it a sentence, an item, a figure or an exhibit: that of its heaviest sentence. */
export const weightAt = (weights: Weights, position: Position): number | undefined =>
  mostAt(weights, position, ({ weight }) => weight);

/** What stands at a place weighs as the thesis of the article; undefined where no sentence stands. */
export const thesisAt = (weights: Weights, position: Position): number | undefined =>
  mostAt(weights, position, ({ thesis }) => thesis);

function mostAt(
  { sentences }: Weights,
  { start, end }: Position,
  valueOf: (sentence: WeighedSentence) => number,
): number | undefined {
  const [from, to] = [start.offset ?? 0, end.offset ?? 0];
  let best: number | undefined;
  for (let at = firstEndingBehind(sentences, from); at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence || (sentence.phrase.position.start.offset ?? 0) >= to) break;
    best = Math.max(best ?? -Infinity, valueOf(sentence));
  }
  return best;
}

/** The index of the first sentence that ends behind an offset, found by halving. */
function firstEndingBehind(sentences: readonly WeighedSentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = sentences[middle]?.phrase.position.end.offset ?? 0;
    if (end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
