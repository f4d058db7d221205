/** A speaker note: a full sentence of the article under a slide. */
import type { Position } from 'unist';

/** A full sentence of the article under a slide, with its line. */
export interface Note {
  readonly line: number;
  readonly text: string;
  /** Where it stands in the article, list marker included. */
  readonly position: Position;
}

/** A note of some words at their place; white space in them is one space. */
export const noteAt = (text: string, position: Position): Note => ({
  line: position.start.line,
  text: text.replace(/\s+/g, ' ').trim(),
  position,
});
