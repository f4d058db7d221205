/** What the browser drew on each slide, closely: measured once, on the deck as it is printed. */
import type { Rgb } from '../colour/colour.ts';

/** A rectangle in CSS px of the slide. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words of one style in one paragraph, cell or title. */
export interface DrawnRun {
  /** Name of the slot that it is drawn in; `slide` outside of all, `page` for the page number. */
  readonly slot: string;
  /** Index of its block; -1 for what a style sheet writes before or after a box. */
  readonly block: number;
  /** Its first words. */
  readonly text: string;
  /** Font size as drawn, after transforms. */
  readonly size: number;
  readonly weight: number;
  /** The first family of its stack that is loaded, else the first that is named. */
  readonly family: string;
  /** True when none of its families is loaded: a font of the system serves. */
  readonly fallback: boolean;
  /** What its size follows from: text in code or beside a formula is set smaller than the words around it. */
  readonly kind: 'text' | 'code' | 'script' | 'math';
  readonly color: Rgb;
  /** Opacity of the text, from 0 to 1. */
  readonly alpha: number;
  /** What is behind it: one colour where it is plain, samples of what is drawn where it is not. */
  readonly backgrounds: readonly Rgb[];
  /** A box a line, as tall as the line. */
  readonly boxes: readonly Box[];
}

/** A paragraph, an item, a cell, a title: what breaks into lines by itself. */
export interface DrawnBlock {
  readonly slot: string;
  /** Name of its element, in lower case: `h1`, `p`, `li`, `td`. */
  readonly tag: string;
  readonly text: string;
  readonly lines: number;
  /** Words of the last line of a title that has more than one; empty for all else. */
  readonly last: readonly string[];
  /** What starts a line and should not, or was parted at its hyphen. */
  readonly broken: readonly string[];
  /** Where its lines begin: its left edge, or its right one where they run to the left. */
  readonly start: number;
  readonly box: Box;
}

/** An image. */
export interface DrawnImage {
  readonly slot: string;
  readonly box: Box;
  /** Null when it has no `alt` at all. */
  readonly alt: string | null;
  readonly broken: boolean;
  /** False for a drawing, which has no pixels of its own. */
  readonly raster: boolean;
  readonly natural: readonly [width: number, height: number];
  readonly drawn: readonly [width: number, height: number];
}

/** One slide as it was drawn. */
export interface Inspection {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  /** Levels of its headings, in order. */
  readonly headings: readonly number[];
  /** True when it shows the number of its page. */
  readonly paged: boolean;
  readonly runs: readonly DrawnRun[];
  readonly blocks: readonly DrawnBlock[];
  readonly images: readonly DrawnImage[];
  /** What charts and bars are made of. */
  readonly shapes: readonly Box[];
  /** Tables with the number of their header cells, and how many of these have words. */
  readonly tables: readonly { readonly box: Box; readonly headers: number; readonly named: number }[];
  /** Ids that another element of the document has too. */
  readonly sameIds: readonly string[];
}
