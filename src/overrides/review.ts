/** What a person needs to choose for a deck: the article line by line, its sections and sentences, where each of them went and why. */
import { decodeString } from 'micromark-util-decode-string';
import type { Deck } from '../compose/deck.ts';
import { isPlaced, runsOf } from '../compose/runs.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { visible } from '../text/visible.ts';
import { featureLabels } from '../weigh/feature-labels.ts';
import { placedSentences } from '../weigh/placed.ts';
import type { Weights } from '../weigh/weights.ts';
import { findChosen } from './find.ts';
import type { Action, Overrides } from './overrides.ts';
import { namedSections, onOneLine, spanOfNode, type NamedSection, type Span } from './sections.ts';

/** A sentence with what became of it. */
export interface ReviewedSentence {
  /** The number of its section, from 0. */
  readonly section: number;
  readonly text: string;
  readonly line: number;
  /** The numbers of the slides that show words of it, from 0. */
  readonly slides: readonly number[];
  /** Absent for one that was taken out of the argument before it was weighed. */
  readonly weight?: number;
  /** What adds most to its weight, in words, with how much. */
  readonly reasons: readonly (readonly [why: string, part: number])[];
  readonly action?: Action;
}

/** A section with what was chosen for it. */
export interface ReviewedSection {
  readonly id: string;
  readonly words: string;
  readonly heading: string;
  readonly line: number;
  /** The numbers of its slides, from 0. */
  readonly slides: readonly number[];
  readonly action?: Action;
  readonly title?: string;
  /** True where a directive in the article says what it is. */
  readonly isDirective: boolean;
}

/** A line of the article: pieces that are sentences have their numbers, from 0. */
export interface ReviewedLine {
  readonly line: number;
  readonly pieces: readonly (string | readonly [text: string, sentence: number])[];
  /** Why it is not in the deck, where it was left out. */
  readonly left?: string;
}

/** An article under review. */
export interface Review {
  readonly sections: readonly ReviewedSection[];
  readonly sentences: readonly ReviewedSentence[];
  readonly lines: readonly ReviewedLine[];
  /** What the front matter of the article says of length and template, which no choice overrides. */
  readonly fixed: Readonly<Partial<Record<'length' | 'template', string>>>;
  /** What was chosen of these. */
  readonly chosen: Pick<Overrides, 'length' | 'template'>;
}

/** What a review is made from: the article as it was read, and the deck that was made of it. */
export interface ReviewInput {
  readonly article: Article;
  readonly outline: Outline;
  readonly overrides: Overrides;
  readonly deck: Deck;
  readonly weights: Weights;
  /** Why something was dropped, in the language of the article. */
  readonly words: Readonly<Record<string, string>>;
}

/** Reasons that are told of a sentence. */
const MAX_REASONS = 4;

/** Reviews an article. */
export function reviewOf({ article, outline, overrides, deck, weights, words }: ReviewInput): Review {
  const named = namedSections(outline, article);
  const placed = placedSentences(outline, article.readable);
  const found = findChosen(overrides, named, placed);
  const runs = deck.slides.map((slide) => runsOf(slide).filter(isPlaced));
  const slidesAt = ({ start, end }: Span): number[] =>
    runs.flatMap((slide, index) => (slide.some((run) => run.start < end && run.end > start) ? [index] : []));
  const weighed = new Map(weights.sentences.map((sentence) => [spanOfNode(sentence.phrase).start, sentence]));
  const sentences = placed.map((sentence): ReviewedSentence => {
    const span = spanOfNode(sentence.phrase);
    const known = weighed.get(span.start);
    const action = found.sentences.find(({ phrase }) => spanOfNode(phrase).start === span.start)?.action;
    return {
      section: named.findIndex(({ section }) => section === sentence.section),
      text: onOneLine(textOf(sentence.phrase)),
      line: sentence.phrase.position.start.line,
      slides: slidesAt(span),
      ...(known && { weight: known.weight }),
      reasons: known ? reasonsOf(known.parts) : [],
      ...(action && { action }),
    };
  });
  const { length, template } = overrides;
  return {
    sections: named.map((section) =>
      reviewedSection(section, found.sections, section.spans.flatMap(slidesAt)),
    ),
    sentences,
    lines: linesOf(
      article,
      placed.map(({ phrase }) => spanOfNode(phrase)),
      outline,
      words,
    ),
    fixed: article.settings,
    chosen: { ...(length && { length }), ...(template !== undefined && { template }) },
  };
}

const reasonsOf = (parts: Readonly<Record<string, number>>): ReviewedSentence['reasons'] =>
  Object.entries(parts)
    .filter(([, part]) => Math.abs(part) >= 0.005)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MAX_REASONS)
    .map(([name, part]) => [featureLabels[name] ?? name, part]);

function reviewedSection(
  { section, id, words, isDirective }: NamedSection,
  found: ReturnType<typeof findChosen>['sections'],
  slides: readonly number[],
): ReviewedSection {
  const chosen = found.find(({ named }) => named.section === section);
  return {
    id,
    words,
    heading: section.heading ? textOf(section.heading) : '',
    line: (section.heading ?? section).position.start.line,
    slides: [...new Set(slides)].toSorted((a, b) => a - b),
    ...(chosen?.action && { action: chosen.action }),
    ...(chosen?.title && { title: onOneLine(textOf(chosen.title)) }),
    isDirective,
  };
}

/** The lines that have words, cut where sentences begin and end. */
function linesOf(
  { readable, coded }: Article,
  sentences: readonly Span[],
  { dropped }: Outline,
  words: Readonly<Record<string, string>>,
): ReviewedLine[] {
  const plain = (text: string): string => visible(coded ? decodeString(text) : text);
  const lines: ReviewedLine[] = [];
  let [line, start] = [0, 0];
  for (const text of readable.split('\n')) {
    line += 1;
    const end = start + text.length;
    if (/[\p{L}\p{N}]/u.test(text)) {
      const inside = sentences.flatMap((span, index) =>
        span.start < end && span.end > start ? [{ ...span, index }] : [],
      );
      const left = dropped.find(
        ({ position }) =>
          (position.start.offset ?? 0) <= end - text.trimStart().length &&
          (position.end.offset ?? 0) >= start + text.trimEnd().length,
      );
      const pieces: ReviewedLine['pieces'][number][] = [];
      let at = start;
      for (const sentence of inside) {
        const [from, to] = [Math.max(at, sentence.start), Math.min(end, sentence.end)];
        if (from > at) pieces.push(plain(readable.slice(at, from)));
        if (to > from) pieces.push([plain(readable.slice(from, to)), sentence.index]);
        at = Math.max(at, to);
      }
      if (at < end) pieces.push(plain(readable.slice(at, end)));
      lines.push({ line, pieces, ...(left && { left: words[`dropped-${left.reason}`] ?? left.reason }) });
    }
    start = end + 1;
  }
  return lines;
}
