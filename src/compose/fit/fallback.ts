/** What a slide becomes that fits at no density: less beside its title, the simpler form of its layout, its title cut in two. */
import { placeOf, spanOf, textOf } from '../../text/phrase.ts';
import { halves } from '../divide/halves.ts';
import { paragraph } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { traitsOf } from '../layout/traits.ts';
import { noteAt } from '../note.ts';
import { lineOf, withoutSlots, withSlots } from '../slots.ts';
import type { Frame } from './frame.ts';

/** Lines that each slide keeps: where it is from, and its place among the parts of the deck. */
const KEPT: ReadonlySet<string> = new Set(['source', 'number']);

/** A slide without the label that is too long for its place, which goes to its notes; undefined where none is. */
export function withoutLabel(slide: Slide, { overflow }: Frame): Slide | undefined {
  const { slots, givesUp } = traitsOf(slide.layout);
  // The label and the place among the parts share a line.
  const named = overflow.map(({ slot }) =>
    slot === 'eyebrow' && lineOf(slide, 'eyebrow').length === 0 ? 'tracker' : slot,
  );
  const label = named.find((slot) => slots[slot] === 'line?' && !KEPT.has(slot) && slot in slide.slots);
  // Which line of a cover gives way is decided among all of them.
  if (label === undefined || givesUp !== undefined) return undefined;
  const isAbove = label === 'eyebrow' || label === 'tracker';
  return slide.density < 2 && !isAbove ? undefined : without(slide, label);
}

/** A slide without one of its lines, which its notes have then. */
function without(slide: Slide, slot: string): Slide {
  const notes = lineOf(slide, slot).flatMap((run) =>
    run.position ? [noteAt(textOf(run), run.position)] : [],
  );
  return { ...withoutSlots(slide, [slot]), notes: [...notes, ...slide.notes] };
}

/** The slide in a simpler form; undefined where there is none. */
export function simpler(slide: Slide, source: string): readonly Slide[] | undefined {
  const traits = traitsOf(slide.layout);
  const line = traits.givesUp?.find((slot) => slot in slide.slots);
  if (line !== undefined) return [without(slide, line)];
  return traits.fallback?.(slide, source) ?? shorterTitle(slide, source);
}

/** Characters of a title that fit any slide at its densest. */
const MAX_TITLE_LENGTH = 300;

/** Where even the title is too long for a slide, the first part of it: its notes have all. */
function shorterTitle(slide: Slide, source: string): Slide[] | undefined {
  const { title } = slide.slots;
  let [half] = halves(paragraph(title), source);
  if (!half || textOf(half.children) === textOf(title)) return undefined;
  while (textOf(half.children).length > MAX_TITLE_LENGTH) {
    const [first] = halves(half, source);
    if (!first || first.children.length === 0) break;
    half = first;
  }
  const placed = title.filter((run) => run.position);
  const position = spanOf(placed);
  const noted = position && slide.notes.some((note) => placeOf(note).start.offset === position.start.offset);
  const notes = position && !noted ? [noteAt(textOf(placed), position), ...slide.notes] : slide.notes;
  return [withSlots({ ...slide, notes }, { title: half.children })];
}
