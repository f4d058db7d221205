/** Reads and replaces the slots of slides of any layout. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { AnySlide, AnySlots } from './slide.ts';

/** The phrasing content of a slot that takes a line; empty for a slot that the slide does not fill. */
export const lineOf = ({ slots }: AnySlide, slot: string): readonly PhrasingContent[] =>
  (slots[slot] ?? []) as readonly PhrasingContent[];

/** The block content of a slot that takes blocks; empty for a slot that the slide does not fill. */
export const blocksOf = ({ slots }: AnySlide, slot: string): readonly BlockContent[] =>
  (slots[slot] ?? []) as readonly BlockContent[];

/** A slide with other content in some of its slots. */
export const withSlots = <T extends AnySlide>(slide: T, slots: Partial<AnySlots>): T => ({
  ...slide,
  slots: { ...slide.slots, ...slots },
});

/** A slide without some of its slots. */
export const withoutSlots = <T extends AnySlide>(slide: T, names: Iterable<string>): T => {
  const left = new Set(names);
  const slots = Object.fromEntries(Object.entries(slide.slots).filter(([name]) => !left.has(name)));
  return { ...slide, slots };
};
