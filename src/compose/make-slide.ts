/** Makes slides: one builder for all layouts. */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { LayoutName, SlideOf, Slots } from './layout/index.ts';
import type { Note } from './note.ts';
import type { Density } from './slide.ts';
import { slug } from './slide-id.ts';

/** What a layout's composer gives beside the slots. */
export interface SlideDetails {
  /** The heading path that names the slide; its id is made of it. */
  readonly path: readonly string[];
  readonly notes: readonly Note[];
  readonly sources: readonly Position[];
  readonly classes?: readonly string[];
  /** How dense it is set from the first; 0 when absent. */
  readonly density?: Density;
  /** Lines of code that only the notes have. */
  readonly left?: number;
}

/** What the slides of one section, or of one thing shown, have in common: what stands above and below their content. */
export interface SharedSlots {
  readonly title: readonly PhrasingContent[];
  readonly eyebrow?: readonly PhrasingContent[];
  readonly source: readonly PhrasingContent[];
}

/** A slide whose id is not yet unique. */
export function makeSlide<L extends LayoutName>(
  layout: L,
  slots: Slots<L>,
  { path, notes, sources, classes = [], density = 0, left }: SlideDetails,
): SlideOf<L> {
  const slide = { id: slug(path), layout, slots, notes, sources, classes, density };
  return { ...slide, ...(left !== undefined && { left }) };
}
