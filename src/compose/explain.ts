/** Explains a deck: why the sentences of each slide were chosen, and which heavy ones beside them were not. */
import { textOf } from '../text/phrase.ts';
import type { PartName, WeighedSentence, Weights } from '../weigh/weights.ts';
import type { Deck } from './deck.ts';
import type { Slide } from './layout/index.ts';
import { traitsOf } from './layout/traits.ts';
import { isPlaced, runsOf } from './runs.ts';

/** A sentence with what it weighs and why. */
export interface ExplainedSentence {
  readonly line: number;
  readonly text: string;
  readonly weight: number;
  /** What adds most to the weight, the most first; negative where it takes away. */
  readonly reasons: readonly (readonly [feature: PartName, part: number])[];
}

/** Why a slide says what it says. */
export interface SlideExplanation {
  readonly slide: number;
  readonly id: string;
  readonly title: string;
  /** The sentences that it shows, in their order. */
  readonly shown: readonly ExplainedSentence[];
  /** The heaviest of those that it stands for and no slide shows; empty where none is as heavy as the lightest shown. */
  readonly left: readonly ExplainedSentence[];
}

/** Reasons that are told of a sentence, and sentences that are told of those left out. */
const MAX_REASONS = 3;
const MAX_LEFT = 3;

/** Explains the slides that show sentences of the article, in the deck's order. */
export function explain({ slides }: Deck, { sentences }: Weights): SlideExplanation[] {
  const shownBySlide = slides.map((slide) => sentencesOf(slide, sentences));
  const anywhere = new Set(shownBySlide.flat());
  return slides.flatMap((slide, index) => {
    const shown = shownBySlide[index] ?? [];
    if (shown.length === 0) return [];
    const least = Math.min(...shown.map(({ weight }) => weight));
    const left = traitsOf(slide.layout).sumsUp
      ? []
      : sentences
          .filter(
            (sentence) => !anywhere.has(sentence) && sentence.weight > least && standsFor(slide, sentence),
          )
          .toSorted((a, b) => b.weight - a.weight)
          .slice(0, MAX_LEFT);
    const { id, slots } = slide;
    return [
      {
        slide: index + 1,
        id,
        title: textOf(slots.title),
        shown: shown.map(explained),
        left: left.map(explained),
      },
    ];
  });
}

/** The sentences of which a slide shows words. */
function sentencesOf(slide: Slide, sentences: readonly WeighedSentence[]): WeighedSentence[] {
  const starts = runsOf(slide)
    .filter(isPlaced)
    .map(({ start }) => start);
  return sentences.filter(({ phrase: { position } }) =>
    starts.some((start) => start >= (position.start.offset ?? 0) && start < (position.end.offset ?? 0)),
  );
}

const standsFor = ({ sources }: Slide, { phrase: { position } }: WeighedSentence): boolean =>
  sources.some(
    ({ start, end }) =>
      (start.offset ?? 0) <= (position.start.offset ?? 0) && (end.offset ?? 0) >= (position.end.offset ?? 0),
  );

function explained({ phrase, weight, parts }: WeighedSentence): ExplainedSentence {
  const reasons = (Object.entries(parts) as [PartName, number][])
    .filter(([, part]) => Math.abs(part) >= 0.005)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MAX_REASONS);
  return { line: phrase.position.start.line, text: textOf(phrase), weight, reasons };
}
