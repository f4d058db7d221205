/** How much each word of an article matters: about how likely its author has it in his own takeaways. */
import type { Outline } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import { contentTokens } from '../text/words.ts';
import type { PlacedSentence } from './placed.ts';

/** What is known of a word, in the order in which the model lists its coefficients. */
export const wordFeatureNames = ['frequency', 'title', 'heading', 'heaviest', 'number'] as const;

/** The features of one word. */
export type WordFeatures = Readonly<Record<(typeof wordFeatureNames)[number], number>>;

/** Sentences of a word whose mean weight tells of the word. */
const HEAVIEST_SENTENCES = 3;

/** A sentence with what it weighs. */
interface Weighed extends PlacedSentence {
  readonly weight: number;
}

/** The features of all content words of an article, by token. */
export function wordFeaturesOf(
  sentences: readonly Weighed[],
  { meta }: Outline,
): ReadonlyMap<string, WordFeatures> {
  const found = new Map<string, { weights: number[]; headed: number }>();
  for (const { text, headings, weight } of sentences) {
    const heading = new Set(contentTokens(headings, meta.lang));
    for (const word of new Set(contentTokens(text, meta.lang))) {
      const seen = found.get(word) ?? { weights: [], headed: 0 };
      seen.weights.push(weight);
      if (heading.has(word)) seen.headed += 1;
      found.set(word, seen);
    }
  }
  const title = new Set(contentTokens(textOf(meta.title), meta.lang));
  const most = [...found.values()].reduce((max, { weights }) => Math.max(max, weights.length), 1);
  return new Map(
    [...found].map(([word, { weights, headed }]) => [
      word,
      {
        frequency: Math.log(1 + weights.length) / Math.log(1 + most),
        title: Number(title.has(word)),
        heading: headed / weights.length,
        heaviest: meanOfHeaviest(weights),
        number: Number(/^\p{N}/u.test(word)),
      },
    ]),
  );
}

function meanOfHeaviest(weights: readonly number[]): number {
  const heaviest = weights.toSorted((a, b) => b - a).slice(0, HEAVIEST_SENTENCES);
  return heaviest.reduce((sum, weight) => sum + weight, 0) / heaviest.length;
}
