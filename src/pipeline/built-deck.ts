/** A deck as the pipeline has built it, and what it is built from. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Frame } from '../compose/fit/frame.ts';
import type { Inspection } from '../compose/inspection.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import type { Invented } from '../verify/index.ts';
import type { Template } from './build-resources.ts';
import type { DrawnDeck } from './draw-deck.ts';
import type { Verifier } from './verify-deck.ts';

/** A deck that fits and is mended, with all that was measured of it. */
export interface BuiltDeck extends DrawnDeck {
  readonly deck: Deck;
  readonly pdf?: Uint8Array;
  readonly pptx?: Uint8Array;
  /** A picture of each slide. */
  readonly pictures?: readonly Uint8Array[];
  readonly frames: readonly Frame[];
  /** Sizes, colours and lines of each slide of the finished deck, for the lint. */
  readonly inspections: readonly Inspection[];
  /** What it says and its article does not: empty lists, or there is a defect. */
  readonly invented: Invented;
  readonly messages: readonly VFileMessage[];
}

/** The article behind a deck, the template that it is drawn in, and what holds it to the article. */
export interface DeckMaterial {
  readonly outline: Outline;
  readonly article: Article;
  readonly template: Template;
  readonly verifier: Verifier;
}
