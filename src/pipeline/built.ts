/** What a build gives, as users of the API see it. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { SlideExplanation } from '../compose/explain.ts';
import type { OutputFile } from '../files/write.ts';
import type { Outline } from '../outline/outline.ts';
import type { Review } from '../overrides/review.ts';
import type { Manifest } from './manifest.ts';

/** The result of a build. Nothing of it is on disk yet. */
export interface Built {
  readonly outline: Outline;
  readonly deck: Deck;
  /**
   * The files of the formats asked for (deck.html, deck.pdf, deck.pptx, report.html, report.pdf, deck.md with its theme and pictures,
   * outline.json), what was fetched, and manifest.json. A file that an error names as its own is not among them; where no
   * format is left, nothing is.
   */
  readonly files: readonly OutputFile[];
  /** All messages, with the levels that the options set; those that are `off` are left out. */
  readonly messages: readonly VFileMessage[];
  readonly manifest: Manifest;
  /** Why each slide says what it says; only where the options ask for it. */
  readonly explanation?: readonly SlideExplanation[];
  /** Sections and sentences with what became of them; only where the options ask for it. */
  readonly review?: Review;
}
