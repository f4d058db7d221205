/** Ids of slides: they stay when the article changes elsewhere. */
import { textOf, type Phrase } from '../text/phrase.ts';
import type { Slide } from './layout/index.ts';

/** Longest id in characters: long enough for two headings, short enough for an address. */
const MAX_SLUG_LENGTH = 60;

/** Longest id as a browser writes it into a PDF, `%E6%B0%B4`: a name there has 127 bytes at most, and a number may follow. */
const MAX_ENCODED_LENGTH = 120;

/** Letters and digits of all scripts, lower case, dashes between; `slide` when nothing is left. */
export function slug(path: readonly string[]): string {
  const words = path
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-');
  const cut = words && shortened(words);
  return cut ? (/^\p{N}/u.test(cut) ? `s-${cut}` : cut) : 'slide';
}

function shortened(words: string): string {
  const head = [...words].slice(0, MAX_SLUG_LENGTH);
  while (encodeURIComponent(head.join('')).length > MAX_ENCODED_LENGTH) head.pop();
  const cut = head.join('');
  return cut.length < words.length ? cut.replace(/-[^-]*$/u, '') : cut;
}

/** Slides with unique ids: the second of a name gets `-2`; neighbours of one title continue each other. */
export function withIds(slides: readonly Slide[]): Slide[] {
  const taken = new Set<string>();
  // Where the count of a name goes on, so that a thousand slides of one name are not counted a thousand times.
  const counts = new Map<string, number>();
  const named: Slide[] = [];
  slides.forEach((slide, index) => {
    let id = slide.id;
    let n = counts.get(slide.id) ?? 2;
    for (; taken.has(id); n++) id = `${slide.id}-${n}`;
    counts.set(slide.id, n);
    taken.add(id);
    const [before, beforeNamed, after] = [slides[index - 1], named.at(-1), slides[index + 1]];
    const first =
      before && isSame(before, slide)
        ? (beforeNamed?.continues ?? beforeNamed?.id)
        : after && isSame(slide, after)
          ? id
          : undefined;
    named.push({ ...slide, id, ...(first !== undefined && { continues: first }) });
  });
  return named;
}

/** Slides with ids of their own: of two that are called `locks-more` the second is `locks-more-2`. */
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
