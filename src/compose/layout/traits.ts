/** Looks up the traits of a layout by its name. */
import type { BlockContent } from 'mdast';
import { blocksOf } from '../slots.ts';
import type { LayoutDefinition } from './definition.ts';
import { layouts, type LayoutName, type Slide } from './index.ts';

/** The definition of a layout, whichever it is: what code reads that treats all layouts alike. */
export const traitsOf = (layout: LayoutName): LayoutDefinition => layouts[layout];

/** True for a slide of running text, whose main slot holds it. */
export const isText = ({ layout }: Slide): boolean => traitsOf(layout).isText === true;

/** The blocks of a slide's main slot; none for a layout that has no such slot. */
export function mainBlocksOf(slide: Slide): readonly BlockContent[] {
  const { main } = traitsOf(slide.layout);
  return main === undefined ? [] : blocksOf(slide, main);
}
