/** Mends a deck by what the browser measured: what overflows is split, then set denser, then cut between sentences; text is never deleted. */
import type { BlockContent } from 'mdast';
import type { Deck, Frame, LayoutName, Slide } from '../deck.ts';
import { fitCode } from './code.ts';
import { fitTable } from './table.ts';
import { plainer, unlabelled } from './fallback.ts';
import { withUniqueIds } from '../slide.ts';
import { countUnits, pieces } from '../divide/split.ts';

/** Rounds of measuring and fitting after which a deck is taken as it is, and what still overflows is named. */
export const ROUNDS = 5;

/** Units in a slot from which on it is split before it is set denser: two and two are no orphans. */
const SPLIT = 4;

/** Layouts whose lists are one thing: they are set denser before they are split. */
const WHOLE: ReadonlySet<LayoutName> = new Set(['summary', 'agenda', 'section', 'stat', 'closing']);

/** Rounds left from which on a slide is set at its densest and divided at once: what is mended step by step would run out of rounds. */
const LATE = 2;

/**
 * A deck in which every slide that overflows was changed; undefined when there is nothing (left) to change.
 *
 * `source` is the article's text; `left` counts the rounds that are left, this one with them.
 */
export function fit(
  deck: Deck,
  frames: readonly Frame[],
  source: string,
  left: number = ROUNDS,
): Deck | undefined {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  let changed = false;
  const slides = deck.slides.flatMap((slide) => {
    const frame = byId.get(slide.id);
    if (!frame || frame.overflow.length === 0) return [slide];
    const better = left <= LATE ? hurried(slide, frame, source) : improve(slide, frame, source);
    changed ||= better !== undefined;
    return better ?? [slide];
  });
  return changed ? { ...deck, slides: withUniqueIds(slides) } : undefined;
}

const densest = (slide: Slide): Slide => ({ ...slide, density: 2 });

/** What becomes of a slide when rounds run out: the densest setting, and parts where that alone will not do. */
function hurried(slide: Slide, frame: Frame, source: string): Slide[] | undefined {
  const tall = slide.density < 2 && frame.overflow.some(({ y }) => y > BODY / 4);
  const better = improve(tall ? densest(slide) : slide, frame, source);
  return better?.map(densest) ?? (tall ? [densest(slide)] : undefined);
}

function improve(slide: Slide, frame: Frame, source: string): Slide[] | undefined {
  const labels = unlabelled(slide, frame);
  if (labels) return [labels];
  if (slide.layout === 'code') return fitCode(slide, frame);
  const slot = mainSlot(slide);
  const blocks = slot ? blocksOf(slide, slot) : [];
  const inside = slot !== undefined && frame.overflow.some((one) => isBelow(one.slot, slot));
  const cuts = cutsFor(frame);
  if (slide.layout === 'table') return fitTable(slide, frame, cuts, source);
  // What is far too much fits no slide at any density.
  const far = cuts > 1 || !WHOLE.has(slide.layout);
  if (slot && inside && far && countUnits(blocks) >= SPLIT) return divided(slide, slot, blocks, source, cuts);
  if (cuts > 1 && isFramed(slide)) return plainer(slide, source);
  if (cuts > 2 && far && slot && inside && slide.density < 2) {
    const parts = divided(slide, slot, blocks, source, cuts - 1);
    if (parts) return parts.map(densest);
  }
  if (slide.density < 2) return [{ ...slide, density: cuts > 1 ? 2 : ((slide.density + 1) as 1 | 2) }];
  return (slot && inside ? divided(slide, slot, blocks, source, cuts) : undefined) ?? plainer(slide, source);
}

/** True for a slide in whose frame no density makes room for what is far too much. */
const isFramed = ({ layout }: Slide): boolean => ['matrix', 'quadrant', 'comparison'].includes(layout);

const MAIN = ['points', 'answer', 'statement', 'quote', 'figure', 'figures', 'text', 'contact'] as const;

function mainSlot(slide: Slide): string | undefined {
  return MAIN.find((slot) => slot in slide.slots && blocksOf(slide, slot).length > 0);
}

/** What stands below the main slot gives way to it: it may be the main slot that is too tall. */
const isBelow = (overflowing: string, main: string): boolean =>
  overflowing === main || ['slide', 'source', 'footer', 'caption', 'attribution'].includes(overflowing);

function blocksOf(slide: Slide, slot: string): readonly BlockContent[] {
  return (slide.slots as unknown as Readonly<Record<string, readonly BlockContent[]>>)[slot] ?? [];
}

/** Px of a slide below its title, about: what overflows by more needs more than one cut. */
const BODY = 420;

/** How often a slide has to be halved, by how far it overflows; four times are sixteen slides. */
const cutsFor = ({ overflow }: Frame): number =>
  Math.min(4, Math.ceil(Math.log2(1 + Math.max(1, ...overflow.map(({ y }) => y / BODY)))));

function divided(
  slide: Slide,
  slot: string,
  blocks: readonly BlockContent[],
  source: string,
  cuts: number,
): Slide[] | undefined {
  const parts = pieces(blocks, source, cuts);
  if (parts.length < 2) return undefined;
  const continues = slide.continues ?? slide.id;
  return parts.map((content, index) => {
    const id = index === 0 ? slide.id : `${slide.id}-more`;
    return { ...slide, id, continues, density: 0, slots: { ...slide.slots, [slot]: content } } as Slide;
  });
}
