/** What is known of a sentence that tells whether it matters: numbers between about 0 and 1, each explainable. */
import type { Outline } from '../outline/outline.ts';
import {
  asks,
  isFirstPerson,
  leadingMarker,
  needsBefore,
  numbers,
  isSignpost,
} from '../text/word-classes.ts';
import { textOf } from '../text/phrase.ts';
import { contentTokens, lengthOf } from '../text/words.ts';
import { centralityOf } from './centrality.ts';
import { announces, isAside } from './cues.ts';
import type { PlacedSentence } from './placed.ts';
import { isStressed } from './stress.ts';

/** The features, in the order in which the model lists their coefficients. */
export const featureNames = [
  'title',
  'heading',
  'frequency',
  'coverage',
  'centrality',
  'likeness',
  'length',
  'early',
  'leads',
  'figure',
  'share',
  'announced',
  'concluded',
  'stressed',
  'example',
  'item',
  'pointsBack',
  'firstPerson',
  'question',
  'aside',
] as const;

/** The name of a feature. */
export type FeatureName = (typeof featureNames)[number];

/** The features of one sentence. */
export type Features = Readonly<Record<FeatureName, number>>;

/** Words or CJK characters of a sentence from which on more of them say no more. */
const FULL_LENGTH = { words: 32, characters: 80 } as const;

/** The features of all sentences of an article. */
export function featuresOf(sentences: readonly PlacedSentence[], { meta }: Outline): Features[] {
  const words = sentences.map(({ text }) => contentTokens(text, meta.lang));
  const { central, like } = centralityOf(words);
  const said = commonWords(words);
  const named = [meta.title, meta.subtitle].map((phrase) => textOf(phrase ?? []));
  const title = new Set(contentTokens(named.join(' '), meta.lang));
  const digest = (meta.digest ?? []).map((phrase) => new Set(contentTokens(textOf(phrase), meta.lang)));
  return sentences.map((sentence, index) => {
    const own = new Set(words[index]);
    const heading = new Set(contentTokens(sentence.headings, meta.lang));
    return {
      // What a sentence of the author's abstract says, the title says less fully.
      title: Math.max(shareOf(title, own), ...digest.map((sentence) => shareOf(sentence, own))),
      heading: shareOf(heading, own),
      ...said(own),
      centrality: central[index] ?? 0,
      likeness: like[index] ?? 0,
      early: 1 - index / sentences.length,
      ...placeFeatures(sentence),
      ...textFeatures(sentence),
    };
  });
}

function placeFeatures({ at, isItem }: PlacedSentence) {
  return {
    leads: Number(at === 0),
    item: Number(isItem),
  };
}

function textFeatures({ text, phrase, isItem }: PlacedSentence) {
  const { unit, n } = lengthOf(text);
  const marker = leadingMarker(text)?.kind;
  return {
    length: Math.sqrt(Math.min(1, n / FULL_LENGTH[unit])),
    figure: Math.min(1, numbers(text).length / 2),
    share: Number(/[%$€£¥₩％]|\d(?:\.\d+)?\s?(?:per ?cent|billion|million|万|亿|億|억)/iu.test(text)),
    announced: Number(announces(text)),
    concluded: Number(marker === 'conclusion'),
    stressed: Number(isStressed(phrase, isItem ? 'item' : 'prose')),
    example: Number(marker === 'example'),
    pointsBack: Number(needsBefore(text)),
    firstPerson: Number(isFirstPerson(text)),
    question: Number(asks(text)),
    aside: Number(isAside(text) || isSignpost(text)),
  };
}

/** The share of some words that a sentence has; 0 for no words. */
function shareOf(words: ReadonlySet<string>, own: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (own.has(word)) shared += 1;
  return shared / words.size;
}

/** Sum of the frequencies of the words of a sentence, in logarithms, that counts as 1. */
const FULL_COVERAGE = 40;

/** How often the article uses the words of a sentence: in the mean, where 1 is its most frequent word, and in all. */
function commonWords(
  sentences: readonly (readonly string[])[],
): (own: ReadonlySet<string>) => Pick<Features, 'frequency' | 'coverage'> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(1, Math.log([...counts.values()].reduce((max, count) => Math.max(max, count), 1)));
  return (own) => {
    const logs = [...own].map((word) => counts.get(word) ?? 1);
    const sum = (add: number): number => logs.reduce((total, count) => total + Math.log(add + count), 0);
    return {
      frequency: sum(0) / Math.max(1, own.size) / most,
      coverage: Math.min(1.5, sum(1) / FULL_COVERAGE),
    };
  };
}
