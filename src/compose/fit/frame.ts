/** What the browser measured of one slide. */

/** What the browser measured of one slide, in CSS px of the slide's own width and height. */
export interface Frame {
  readonly id: string;
  /** Everything that is drawn outside the slide or cut by an ancestor; empty when all fits. */
  readonly overflow: readonly Overflow[];
  /** Drawn font sizes of the text in the slots. */
  readonly fontSizes: readonly number[];
}

/** A slot whose drawn content leaves its box: by how many px to each direction. */
export interface Overflow {
  /** Class of the closest box with a `slot-` class, without the prefix; `slide` when there is none. */
  readonly slot: string;
  readonly x: number;
  readonly y: number;
  /** First words of what is cut. */
  readonly text: string;
}
