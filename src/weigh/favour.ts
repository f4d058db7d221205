/** Weighs chosen sentences heavier than all others. */
import type { Phrase } from '../text/phrase.ts';
import type { Weights } from './weights.ts';

/** How much heavier a chosen sentence is than the heaviest of the article: nothing that a slide prefers outweighs it. */
const CHOSEN_EXTRA = 1;

/** The weights with those of some sentences raised above all others. */
export function favour(weights: Weights, chosen: readonly Phrase[]): Weights {
  if (chosen.length === 0) return weights;
  const starts = new Set(chosen.map(({ position }) => position.start.offset));
  const heaviest = weights.sentences.reduce((most, { weight }) => Math.max(most, weight), 0);
  const sentences = weights.sentences.map((sentence) =>
    starts.has(sentence.phrase.position.start.offset)
      ? { ...sentence, weight: heaviest + CHOSEN_EXTRA }
      : sentence,
  );
  return { ...weights, sentences };
}
