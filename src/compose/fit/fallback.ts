/** What a slide becomes that fits at no density: less beside its title, other ways to stand, titles cut in two. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { placeOf, spanOf, textOf } from '../../text/phrase.ts';
import type { Frame, Slide, SlideOf } from '../deck.ts';
import { halves } from '../divide/halves.ts';
import { listBlocks, paragraph, strong, template } from '../inline.ts';
import { noteAt } from '../notes.ts';
import { countUnits, split } from '../divide/split.ts';

/** Lines that a slide can do without: they stand in its notes. */
const LABELS: ReadonlySet<string> = new Set([
  'eyebrow',
  'tracker',
  'caption',
  'attribution',
  'byline',
  'side',
]);

/** A slide without the labels that are too long for their place, which go to its notes; undefined where none is. */
export function unlabelled(slide: Slide, { overflow }: Frame): Slide | undefined {
  // The label and the place among the parts share a line.
  const named = overflow.map(({ slot }) =>
    slot === 'eyebrow' && !('eyebrow' in slide.slots && slide.slots.eyebrow) ? 'tracker' : slot,
  );
  const slot = named.find((name) => LABELS.has(name) && name in slide.slots);
  // Which line of a cover gives way is decided among all of them.
  if (
    slide.layout === 'cover' ||
    slot === undefined ||
    (slide.density < 2 && slot !== 'eyebrow' && slot !== 'tracker')
  )
    return undefined;
  return without(slide, slot);
}

/** A slide without one of its lines, which its notes have then. */
function without(slide: Slide, slot: string): Slide {
  const { [slot]: line = [], ...slots } = slide.slots as unknown as Readonly<
    Record<string, readonly PhrasingContent[]>
  >;
  const notes = line.flatMap((run) => (run.position ? [noteAt(textOf(run), run.position)] : []));
  return { ...slide, slots, notes: [...notes, ...slide.notes] } as unknown as Slide;
}

/** The slide in a plainer form; undefined where there is none. */
export function plainer(slide: Slide, source: string): Slide[] | undefined {
  if (slide.layout === 'matrix') return matrixWithout(slide);
  if (slide.layout === 'quadrant') return [quadrantAsPoints(slide)];
  if (slide.layout === 'comparison') return divided(slide, source) ?? sidesAsPoints(slide);
  if (slide.layout === 'cover') {
    const line = COVER.find((name) => slide.slots[name] !== undefined);
    if (line) return [without(slide, line)];
  }
  return shorterTitle(slide, source);
}

/** What a cover does without, first what is missed least. */
const COVER = ['source', 'subtitle', 'byline'] as const;

const CELLS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** A matrix whose cells are too full keeps their names: what they say stands on the quadrants' own slides. Names that are too long are a list. */
function matrixWithout(slide: SlideOf<'matrix'>): Slide[] {
  const { slots } = slide;
  if (CELLS.some((cell) => slots[cell].length > 1)) {
    const names = Object.fromEntries(CELLS.map((cell) => [cell, slots[cell].slice(0, 1)]));
    return [{ ...slide, density: 0, slots: { ...slots, ...names } }];
  }
  const lines = CELLS.map((cell) => {
    const [row, column] = cell.split('-') as ['top' | 'bottom', 'left' | 'right'];
    return [...slots[column], template(' × '), ...slots[row], template(': '), ...slots[cell]];
  });
  return [asPoints(slide, listBlocks(lines))];
}

/** A quadrant whose axes do not fit its map says its place in words. */
function quadrantAsPoints(slide: SlideOf<'quadrant'>): Slide {
  const { points, side = [] } = slide.slots;
  return asPoints(slide, [...points, ...(side.length > 0 ? [paragraph(side)] : [])]);
}

/** Each side of a comparison on a slide of its own. */
function sidesAsPoints(slide: SlideOf<'comparison'>): Slide[] {
  const { slots } = slide;
  const continues = slide.continues ?? slide.id;
  const side = (heading: readonly PhrasingContent[], blocks: readonly BlockContent[]): Slide => ({
    ...asPoints(slide, [paragraph([strong(heading)]), ...blocks]),
    continues,
  });
  const [left, right] = [side(slots['left-heading'], slots.left), side(slots['right-heading'], slots.right)];
  return [left, { ...right, id: `${slide.id}-more` }];
}

/** A slide with these blocks as its points, at the density of a new one. */
function asPoints(slide: Slide, points: readonly BlockContent[]): SlideOf<'points'> {
  const { title, eyebrow, tracker, source } = {
    eyebrow: undefined,
    tracker: undefined,
    source: undefined,
    ...slide.slots,
  };
  const slots = {
    title,
    points,
    ...(eyebrow && { eyebrow }),
    ...(tracker && { tracker }),
    ...(source && { source }),
  };
  return { ...slide, layout: 'points', classes: [], density: 0, slots } as SlideOf<'points'>;
}

/** A comparison over two slides, as long as a side has something to divide. */
function divided(slide: SlideOf<'comparison'>, source: string): Slide[] | undefined {
  if (countUnits(slide.slots.left) + countUnits(slide.slots.right) <= 2) return undefined;
  const [a, b] = [split(slide.slots.left, source), split(slide.slots.right, source)];
  const continues = slide.continues ?? slide.id;
  const part = (which: 0 | 1): Slide => ({
    ...slide,
    continues,
    density: 0,
    id: which === 0 ? slide.id : `${slide.id}-more`,
    slots: {
      ...slide.slots,
      left: a[which].length > 0 ? a[which] : a[0],
      right: b[which].length > 0 ? b[which] : b[0],
    },
  });
  return [part(0), part(1)];
}

/** Characters of a title that fit any slide at its densest. */
const TITLE = 300;

/** Where even the title is too long for a slide, the first part of it: its notes have all. */
function shorterTitle(slide: Slide, source: string): Slide[] | undefined {
  const { title } = slide.slots;
  let [half] = halves(paragraph(title), source);
  if (!half || textOf(half.children) === textOf(title)) return undefined;
  while (textOf(half.children).length > TITLE) {
    const [first] = halves(half, source);
    if (!first || first.children.length === 0) break;
    half = first;
  }
  const placed = title.filter((run) => run.position);
  const position = spanOf(placed);
  const noted = position && slide.notes.some((note) => placeOf(note).start.offset === position.start.offset);
  const notes = position && !noted ? [noteAt(textOf(placed), position), ...slide.notes] : slide.notes;
  return [{ ...slide, notes, slots: { ...slide.slots, title: half.children } } as Slide];
}
