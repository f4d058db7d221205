/** What the page of a deck knows beside its slides: shared by who prints the page and by the script in it. */
import type { ViewerWords } from './words.ts';

/** Everything that the script reads; it stands in the page as JSON. */
export interface ViewerData {
  readonly words: ViewerWords;
  /** Of every slide, in CSS px. */
  readonly size: { readonly width: number; readonly height: number };
  /** The article in the order of its lines; lines without words are left out. */
  readonly article: readonly ArticlePiece[];
  /** For each slide the pieces that it stands for: indices into `article`, first and last. */
  readonly passages: readonly (readonly (readonly [first: number, last: number])[])[];
  /** Pieces that are not the article's: index into `article`, and why they were left out. */
  readonly left: readonly (readonly [piece: number, why: string])[];
  /** For each slide the address of its place in the report; absent where there is no report. */
  readonly report?: readonly string[];
}

/** A line of the article, or a part of one where slides begin or end in the middle of it. */
export type ArticlePiece = readonly [line: number, ...segments: readonly Segment[]];

/** Words of the article: plain where no slide shows them, else with the numbers of the slides that do, from 0. */
export type Segment = string | readonly [text: string, ...slides: readonly number[]];
