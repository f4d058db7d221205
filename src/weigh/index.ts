/** The stage between outline and compose: what matters in the article, sentence by sentence and word by word. */
import type { Outline, Section } from '../outline/outline.ts';
import { countCjk } from '../text/script.ts';
import { featureNames, featuresOf, type FeatureName, type Features } from './features.ts';
import model from './model.json' with { type: 'json' };
import { placedSentences } from './placed.ts';
import type { WeighedSentence, Weights } from './weights.ts';
import { wordingOf } from './wording.ts';
import { wordFeatureNames, wordFeaturesOf, type WordFeatures } from './words.ts';

/**
 * What the thesis of an article has more than its other sentences: it answers the title, and is like all that is said.
 * Measured on 65 articles whose theses were marked by hand: the sentence chosen was one of them in 60 % without, 68 % with.
 * Its small words tell less of it, so most of what they tell is taken back: in 88 articles a good one was chosen in 52 % without, 45 % with them.
 */
const THESIS = { title: 0.1, centrality: 0.1, wording: 0.6 } as const;

/** Sentences of a section whose mean is its weight: a long section is not heavier for being long. */
const SECTION_SENTENCES = 3;

/** Weighs what an article says; `source` is its text. Pure: the same outline gives the same weights. */
export function weigh(outline: Outline, source: string): Weights {
  const placed = placedSentences(outline, source);
  const features = featuresOf(placed, outline);
  const sentences = placed.map(({ phrase, text, section, isQuoted }, index): WeighedSentence => {
    const known = features[index] as Features;
    const parts = { ...partsOf(known), wording: wordingOf(text, outline.meta.lang) };
    const weight = Object.values(parts).reduce((sum, part) => sum + part, model.intercept);
    const thesis =
      weight -
      THESIS.wording * parts.wording +
      THESIS.title * known.title +
      THESIS.centrality * known.centrality;
    return { phrase, section, isQuoted, weight, thesis, parts };
  });
  const weighed = placed.map((sentence, index) => ({ ...sentence, weight: sentences[index]?.weight ?? 0 }));
  const words = [...wordFeaturesOf(weighed, outline)].map(
    ([word, known]) => [word, valueOf(known) * shareOfWord(word)] as const,
  );
  return { sentences, sections: sectionWeights(outline, sentences), words: new Map(words) };
}

const partsOf = (features: Features): Record<FeatureName, number> =>
  Object.fromEntries(
    featureNames.map((name) => [name, features[name] * model.coefficients[name]] as const),
  ) as Record<FeatureName, number>;

/** A pair of CJK characters is about a third of what a word says: a sentence has three times as many of them. */
const CJK_PAIR_SHARE = 1 / 3;

const shareOfWord = (word: string): number => (countCjk(word) > 0 ? CJK_PAIR_SHARE : 1);

const valueOf = (features: WordFeatures): number =>
  Math.max(
    0,
    wordFeatureNames.reduce(
      (sum, name) => sum + features[name] * model.words.coefficients[name],
      model.words.intercept,
    ),
  );

function sectionWeights(
  { children }: Outline,
  sentences: readonly WeighedSentence[],
): ReadonlyMap<Section, number> {
  const weights = new Map<Section, number[]>(children.map((section) => [section, []]));
  for (const { section, weight } of sentences) weights.get(section)?.push(weight);
  return new Map(
    [...weights].map(([section, all]) => {
      const heaviest = all.toSorted((a, b) => b - a).slice(0, SECTION_SENTENCES);
      return [section, heaviest.reduce((sum, weight) => sum + weight, 0) / Math.max(1, heaviest.length)];
    }),
  );
}
