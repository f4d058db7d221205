/** The explanation of a deck as text for people. */
import type { ExplainedSentence, SlideExplanation } from '../compose/explain.ts';
import { featureLabels } from '../weigh/feature-labels.ts';
import { safe } from './message-text.ts';

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
    ([name, part]) => `${featureLabels[name] ?? name} ${part < 0 ? '−' : '+'}${amount(Math.abs(part))}`,
  );
  return `line ${line}, weight ${amount(weight)} (${why.join(', ')}): ${safe(short.replace(/\s+/gu, ' '))}`;
}

const amount = (value: number): string => value.toFixed(2);
