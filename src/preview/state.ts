/** What the page of the preview is told of an article. */
import { createHash } from 'node:crypto';
import type { VFileMessage } from 'vfile-message';
import type { Built } from '../pipeline/built.ts';
import { scorecardOf, type Scorecard } from '../pipeline/scorecard.ts';
import type { Review } from '../overrides/review.ts';
import { levelOf, ruleOf, slidesOf } from '../rules/index.ts';
import { textOf } from '../text/phrase.ts';

/** A message as the page shows it. */
export interface ShownMessage {
  readonly level: 'error' | 'warning' | 'info';
  readonly rule: string;
  readonly reason: string;
  readonly note: string;
  readonly line?: number;
  /** Ids of slides. */
  readonly slides: readonly string[];
}

/** A slide as the page knows it beside the deck. */
export interface ShownSlide {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly (readonly [line: number, text: string])[];
}

/** The deck of a version, as its bytes are known by: the same deck is not loaded twice. */
const hashOf = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('base64url');

/** An article that was built, or why it could not be: then what was built before is still shown. */
export interface PreviewState {
  readonly version: number;
  /** The hash of its deck.html. */
  readonly hash: string;
  readonly title: string;
  readonly lang: string;
  readonly template: string;
  readonly slides: readonly ShownSlide[];
  readonly review: Review;
  readonly scorecard: Scorecard;
  readonly messages: readonly ShownMessage[];
  /** True where it cannot be built as it is now. */
  readonly isStale: boolean;
}

/** The state of an article that was built; without a review there is nothing to show. */
export function stateOf(version: number, built: Built): PreviewState | undefined {
  const { review, deck, outline, files, messages, manifest } = built;
  return (
    review && {
      version,
      hash: hashOf(files.find(({ name }) => name === 'deck.html')?.contents),
      title: deck.title,
      lang: outline.meta.lang,
      template: manifest.template,
      slides: deck.slides.map(({ id, slots, notes }) => ({
        id,
        title: textOf(slots.title),
        notes: notes.map(({ line, text }) => [line, text] as const),
      })),
      review,
      scorecard: scorecardOf(built),
      messages: messages.map(shownMessage),
      isStale: false,
    }
  );
}

/** A message for the page. */
export const shownMessage = (given: VFileMessage): ShownMessage => ({
  level: levelOf(given),
  rule: ruleOf(given) ?? '',
  reason: given.reason,
  note: given.note ?? '',
  ...(given.line !== undefined && { line: given.line }),
  slides: slidesOf(given),
});
