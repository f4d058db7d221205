/** Makes slides: one builder for all layouts, and ids that stay when the article changes elsewhere. */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { textOf, type Phrase } from '../text/phrase.ts';
import type { LayoutName, Note, Slide, Slots } from './deck.ts';

/** What a layout's composer gives beside the slots. */
export interface About {
  /** The heading path that names the slide; its id is made of it. */
  readonly path: readonly string[];
  readonly notes: readonly Note[];
  readonly sources: readonly Position[];
  readonly classes?: readonly string[];
  /** How dense it is set from the first; 0 when absent. */
  readonly density?: Slide['density'];
  /** Lines of code that only the notes have. */
  readonly left?: number;
}

/** What all slides of a thing shown have in their slots. */
export interface Base {
  readonly title: readonly PhrasingContent[];
  readonly eyebrow?: readonly PhrasingContent[];
  readonly source: readonly PhrasingContent[];
}

/** A slide whose id is not yet unique. */
export function slide<L extends LayoutName>(layout: L, slots: Slots<L>, about: About): Slide {
  const { path, notes, sources, classes = [], density = 0, left } = about;
  const made = { id: slug(path), layout, slots, notes, sources, classes, density };
  return { ...made, ...(left !== undefined && { left }) } as unknown as Slide;
}

/** Longest id in characters: long enough for two headings, short enough for an address. */
const LONGEST = 60;

/** Letters and digits of all scripts, lower case, dashes between; `slide` when nothing is left. */
export function slug(path: readonly string[]): string {
  const words = path
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-');
  const cut = words && words.length > LONGEST ? words.slice(0, LONGEST).replace(/-[^-]*$/u, '') : words;
  return cut ? (/^\p{N}/u.test(cut) ? `s-${cut}` : cut) : 'slide';
}

/** Slides with unique ids: the second of a name gets `-2`; neighbours of one title continue each other. */
export function withIds(slides: readonly Slide[]): Slide[] {
  const taken = new Set<string>();
  // Where the count of a name goes on, so that a thousand slides of one name are not counted a thousand times.
  const counts = new Map<string, number>();
  const named: Slide[] = [];
  slides.forEach((one, index) => {
    let id = one.id;
    let n = counts.get(one.id) ?? 2;
    for (; taken.has(id); n++) id = `${one.id}-${n}`;
    counts.set(one.id, n);
    taken.add(id);
    const [before, beforeNamed, after] = [slides[index - 1], named.at(-1), slides[index + 1]];
    const first =
      before && isSame(before, one)
        ? (beforeNamed?.continues ?? beforeNamed?.id)
        : after && isSame(one, after)
          ? id
          : undefined;
    named.push({ ...one, id, ...(first !== undefined && { continues: first }) });
  });
  return named;
}

/** Slides with unique ids that keep what continues what: the second of a name gets `-2`. */
export function withUniqueIds(slides: readonly Slide[]): Slide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let id = slide.id;
    for (let n = 2; taken.has(id); n++) id = `${slide.id}-${n}`;
    taken.add(id);
    return { ...slide, id };
  });
}

const isSame = (a: Slide, b: Slide): boolean =>
  a.layout === b.layout && textOf(a.slots.title) === textOf(b.slots.title);

/** The plain words of headings, for ids. */
export const pathOf = (...headings: readonly (Phrase | string | undefined)[]): string[] =>
  headings.flatMap((heading) =>
    heading === undefined ? [] : [typeof heading === 'string' ? heading : textOf(heading)],
  );
