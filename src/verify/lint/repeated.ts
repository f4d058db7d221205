/** No two points of a deck say the same (C-DUP). */
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { contentTokens } from '../../text/words.ts';
import type { LintCheck, Finding } from './input.ts';
import { isFrame, saidOn, titleOf } from './points.ts';

/** Cosine of two points from which on they say the same. */
const MIN_SAME_COSINE = 0.7;

/** Fewest content words of a point that can be like another by more than chance. */
const MIN_CONTENT_WORDS = 4;

/** Points that share a word may be alike; a word that more points have tells nothing, and comparing all would take long. */
const MAX_SHARING_POINTS = 40;

interface Weighed {
  readonly slide: Slide;
  readonly text: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** Checks C-DUP: the cosine of the weights of their words (TF-IDF). */
export const repeated: LintCheck = ({ deck }) => {
  const points = weighed(
    deck.slides
      .filter((slide) => !isFrame(slide) && !traitsOf(slide.layout).repeats)
      .flatMap((slide) => saidOn(slide).map(({ text }) => ({ slide, text })))
      .map((point) => ({ ...point, tokens: contentTokens(point.text, deck.lang) }))
      .filter(({ tokens }) => tokens.length >= MIN_CONTENT_WORDS),
  );
  const byToken = new Map<string, number[]>();
  const found: Finding[] = [];
  points.forEach((point, index) => {
    const near = new Set<number>();
    for (const token of point.weights.keys()) {
      const sharing = byToken.get(token) ?? [];
      if (sharing.length < MAX_SHARING_POINTS) for (const point of sharing) near.add(point);
      byToken.set(token, [...sharing.slice(0, MAX_SHARING_POINTS), index]);
    }
    for (const at of near) {
      const other = points[at];
      if (!other || cosine(point, other) < MIN_SAME_COSINE) continue;
      found.push({
        rule: 'verify:repeated',
        slide: point.slide,
        found: `point \`${point.text.slice(0, 60)}\`, which says what \`${other.text.slice(0, 60)}\` says on the slide titled \`${titleOf(other.slide).slice(0, 60)}\`,`,
        expected: 'each thing said once',
        advice: 'Strike one of them in the article.',
      });
      break;
    }
  });
  return found;
};

function weighed(
  points: readonly { readonly slide: Slide; readonly text: string; readonly tokens: readonly string[] }[],
): Weighed[] {
  const documents = new Map<string, number>();
  for (const { tokens } of points)
    for (const token of new Set(tokens)) documents.set(token, (documents.get(token) ?? 0) + 1);
  return points.map(({ slide, text, tokens }) => {
    const weights = new Map<string, number>();
    for (const token of tokens) {
      // One is added so that a word of all points still weighs something in a short deck.
      const rarity = Math.log(1 + points.length / (documents.get(token) ?? 1));
      weights.set(token, (weights.get(token) ?? 0) + rarity);
    }
    return { slide, text, weights, norm: Math.hypot(...weights.values()) };
  });
}

function cosine(a: Weighed, b: Weighed): number {
  let dot = 0;
  for (const [token, weight] of a.weights) dot += weight * (b.weights.get(token) ?? 0);
  return dot / (a.norm * b.norm || 1);
}
