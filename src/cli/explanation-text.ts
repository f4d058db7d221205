/** The explanation of a deck as text for people. */
import type { ExplainedSentence, SlideExplanation } from '../compose/explain.ts';
import { safe } from './message-text.ts';

/** What the features of a sentence are called. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'words of the title',
  heading: 'words of the heading',
  frequency: 'frequent words',
  coverage: 'words that the article uses often',
  centrality: 'like many sentences',
  likeness: 'like the whole article',
  early: 'early',
  leads: 'opens its paragraph',
  figure: 'figures',
  share: 'amounts and shares',
  announced: 'announced',
  concluded: 'concludes',
  example: 'an example',
  item: 'an item',
  pointsBack: 'points back',
  firstPerson: 'the author speaks of himself',
  aside: 'beside the point',
};

/** Longest text of a sentence, in characters. */
const MAX_TEXT = 90;

/** The explanation as text, a slide a paragraph. */
export const printExplanation = (slides: readonly SlideExplanation[]): string =>
  slides
    .map(({ slide, title, shown, left }) =>
      [
        `slide ${slide} ${safe(title)}`,
        ...shown.map((sentence) => `  shown ${lineOf(sentence)}`),
        ...left.map((sentence) => `  left  ${lineOf(sentence)}`),
      ].join('\n'),
    )
    .join('\n');

function lineOf({ line, text, weight, reasons }: ExplainedSentence): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  const why = reasons.map(
    ([name, part]) => `${NAMES[name] ?? name} ${part < 0 ? '−' : '+'}${amount(Math.abs(part))}`,
  );
  return `line ${line}, weight ${amount(weight)} (${why.join(', ')}): ${safe(short.replace(/\s+/gu, ' '))}`;
}

const amount = (value: number): string => value.toFixed(2);
