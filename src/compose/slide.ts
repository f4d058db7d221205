/** What every slide has, whatever its layout. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Note } from './note.ts';

/** How tightly a slide is set: 0 as its layout has it, 1 and 2 denser; below 0 in larger type, where there is room. */
export type Density = -2 | -1 | 0 | 1 | 2;

/** The fields of a slide beside its layout and its slots. */
export interface SlideFields {
  /** Stable: a slug of the heading path, unique in the deck; survives edits elsewhere in the article. */
  readonly id: string;
  /** The id of the first slide of a row of slides that share one title and continue each other; its own on the first. */
  readonly continues?: string;
  /** Extra CSS classes that the layout knows, such as the lit cell of a mini-map. */
  readonly classes: readonly string[];
  readonly density: Density;
  /** Lines of code that only the notes have; the slide says how many. Absent when it shows all. */
  readonly left?: number | undefined;
  /** What the speaker reads: the article's full sentences. */
  readonly notes: readonly Note[];
  /** The places of the article that this slide stands for. */
  readonly sources: readonly Position[];
}

/** The content of slots by name, where it does not matter which layout they belong to. */
export interface AnySlots {
  readonly title: readonly PhrasingContent[];
  readonly [slot: string]: readonly PhrasingContent[] | readonly BlockContent[] | undefined;
}

/** A slide with certain slots. */
export interface SlideWith<S> extends SlideFields {
  readonly layout: string;
  readonly slots: S;
}

/** A slide of any layout, for code that treats all layouts alike. */
export type AnySlide = SlideWith<AnySlots>;
