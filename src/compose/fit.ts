/** Makes a deck fit: what overflows is split, then set denser, then cut between sentences; text is never deleted. */
import type { BlockContent } from 'mdast';
import type { Deck, Frame, Slide } from './deck.ts';
import { fitCode } from './fit-code.ts';
import { fitTable } from './fit-table.ts';
import { countUnits, pieces, split } from './split.ts';

/** Rounds of measuring and fitting after which a deck is taken as it is, and what still overflows is named. */
export const ROUNDS = 5;

/** Units in a slot from which on it is split before it is set denser: two and two are no orphans. */
const SPLIT = 4;

/** A deck in which every slide that overflows was changed; undefined when there is nothing (left) to change. `source` is the article's text. */
export function fit(deck: Deck, frames: readonly Frame[], source: string): Deck | undefined {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  let changed = false;
  const slides = deck.slides.flatMap((slide) => {
    const frame = byId.get(slide.id);
    if (!frame || frame.overflow.length === 0) return [slide];
    const better = improve(slide, frame, source);
    changed ||= better !== undefined;
    return better ?? [slide];
  });
  return changed ? { ...deck, slides: unique(slides) } : undefined;
}

function improve(slide: Slide, frame: Frame, source: string): Slide[] | undefined {
  if (slide.layout === 'code') return fitCode(slide, frame);
  const slot = mainSlot(slide);
  const blocks = slot ? blocksOf(slide, slot) : [];
  const inside =
    slot !== undefined && frame.overflow.some((one) => one.slot === slot || one.slot === 'slide');
  const cuts = cutsFor(frame);
  if (slide.layout === 'table') return fitTable(slide, frame, cuts, source);
  if (slot && inside && countUnits(blocks) >= SPLIT) return divided(slide, slot, blocks, source, cuts);
  if (slide.density < 2) return [{ ...slide, density: (slide.density + 1) as 1 | 2 }];
  if (slot && inside) return divided(slide, slot, blocks, source, cuts);
  return plainer(slide, source);
}

const MAIN = ['points', 'answer', 'statement', 'quote', 'figure'] as const;

function mainSlot(slide: Slide): string | undefined {
  return MAIN.find((slot) => slot in slide.slots);
}

function blocksOf(slide: Slide, slot: string): readonly BlockContent[] {
  return (slide.slots as Readonly<Record<string, readonly BlockContent[]>>)[slot] ?? [];
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

/** A matrix whose cells are too full keeps their names: what they say stands on the quadrants' own slides. */
function plainer(slide: Slide, source: string): Slide[] | undefined {
  if (slide.layout === 'matrix') {
    const cells = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
    if (cells.every((cell) => slide.slots[cell].length <= 1)) return undefined;
    const names = Object.fromEntries(cells.map((cell) => [cell, slide.slots[cell].slice(0, 1)]));
    return [{ ...slide, slots: { ...slide.slots, ...names } }];
  }
  if (slide.layout === 'comparison' && countUnits(slide.slots.left) + countUnits(slide.slots.right) > 2) {
    const [a, b] = [split(slide.slots.left, source), split(slide.slots.right, source)];
    const continues = slide.continues ?? slide.id;
    const part = (which: 0 | 1): Slide => ({
      ...slide,
      continues,
      id: which === 0 ? slide.id : `${slide.id}-more`,
      slots: {
        ...slide.slots,
        left: a[which].length > 0 ? a[which] : a[0],
        right: b[which].length > 0 ? b[which] : b[0],
      },
    });
    return [part(0), part(1)];
  }
  return undefined;
}

function unique(slides: readonly Slide[]): Slide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let id = slide.id;
    for (let n = 2; taken.has(id); n++) id = `${slide.id}-${n}`;
    taken.add(id);
    return { ...slide, id };
  });
}
