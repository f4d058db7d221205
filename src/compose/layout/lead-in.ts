/** A paragraph above the blocks of a slot. */
import type { Paragraph } from 'mdast';
import type { AnySlide } from '../slide.ts';
import { blocksOf, withSlots } from '../slots.ts';

/** The trait `withLead` of layouts whose slot of this name has room for a paragraph above its blocks. */
export const leadIn =
  (slot: string) =>
  <S extends AnySlide>(slide: S, lead: Paragraph): S =>
    withSlots(slide, { [slot]: [lead, ...blocksOf(slide, slot)] });
