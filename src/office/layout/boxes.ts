/** Finds a place for each placeholder of a layout: as slides of the layout have it, else as others do. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnSlide, DrawnSlot } from '../../print/page/drawn.ts';
import type { SlotPlaceholder } from '../slide/placeholders.ts';

/** A placeholder with its place, and the slot that it was drawn as. */
export interface PlacedHolder {
  readonly placeholder: SlotPlaceholder;
  readonly box: Box;
  readonly drawn?: DrawnSlot;
}

/** Places placeholders; `own` are slides of the layout, `all` those of the deck. */
export function placedHolders(
  placeholders: readonly SlotPlaceholder[],
  own: readonly DrawnSlide[],
  all: readonly DrawnSlide[],
): PlacedHolder[] {
  const unplaced = placeholders.filter(
    ({ slot }) => slotOn(own, slot) === undefined && sharedSlot(all, slot) === undefined,
  );
  const body = bodyBox(all);
  return placeholders.map((placeholder) => {
    const { slot } = placeholder;
    const drawn = slotOn(own, slot) ?? sharedSlot(all, slot);
    return {
      placeholder,
      box: drawn?.box ?? shareOf(body, unplaced.indexOf(placeholder), unplaced.length),
      ...(drawn && { drawn }),
    };
  });
}

const slotOn = (slides: readonly DrawnSlide[], name: string): DrawnSlot | undefined =>
  slides.flatMap(({ slots }) => slots).find((slot) => slot.name === name);

/** Slots at the edges of a slide stand at one place on all slides that have page numbers. */
const EDGES: ReadonlySet<string> = new Set(['title', 'eyebrow', 'tracker', 'source', 'footer']);

const sharedSlot = (all: readonly DrawnSlide[], name: string): DrawnSlot | undefined =>
  EDGES.has(name) ? slotOn(numbered(all), name) : undefined;

const numbered = (all: readonly DrawnSlide[]): DrawnSlide[] =>
  all.filter(({ number }) => number !== undefined);

/** The room between title and source of the deck's slides. */
function bodyBox(all: readonly DrawnSlide[]): Box {
  const slides = numbered(all);
  const slide = slides[0] ?? all[0];
  if (!slide) return { left: 64, top: 128, right: 1216, bottom: 640 };
  const title = slotOn(slides, 'title')?.box ?? slide.content;
  const source = slotOn(slides, 'source')?.box;
  return { ...slide.content, top: title.bottom + 24, bottom: (source?.top ?? slide.content.bottom) - 16 };
}

/** Placeholders that no slide shows share the body, below each other. */
function shareOf({ left, top, right, bottom }: Box, index: number, count: number): Box {
  const height = (bottom - top) / Math.max(1, count);
  return { left, right, top: top + index * height, bottom: top + (index + 1) * height };
}
