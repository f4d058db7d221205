/** What a mending is: a way to give a slide without a fault that verification found on it. */
import type { PhrasingContent } from 'mdast';
import type { Slide } from '../compose/layout/index.ts';
import type { Note } from '../compose/note.ts';
import type { Outline } from '../outline/outline.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Fault } from '../verify/fault.ts';
import type { Span } from '../verify/spans.ts';

/** What mendings take their words from. */
export interface Wording {
  /** The article's text, as positions count it. */
  readonly source: string;
  readonly outline: Outline;
  /** The sentence of the article that holds a place; undefined where there is none. */
  readonly sentenceAt: (place: Span) => Phrase | undefined;
  /** The words at a place, first as a reader sees them, then as they are written. */
  readonly wordsAt: (place: Span) => readonly string[];
  /** True where the article says these words at their place. */
  readonly isSaid: (said: { readonly line?: readonly PhrasingContent[]; readonly note?: Note }) => boolean;
}

/** A slide that was mended, and one sentence that says how. */
export interface Mended {
  /** No slide where it is left out: the slide before takes its notes. */
  readonly slides: readonly Slide[];
  readonly how: string;
}

/** Mends a fault; undefined where this way does not lead anywhere. */
export type Mending = (fault: Fault, wording: Wording) => Mended | undefined;
