/** The article as deck.html has it for review: its words by line, and which slides show which of them. */
import { decodeString } from 'micromark-util-decode-string';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import { isPlaced, runsOf } from '../compose/runs.ts';
import { withoutSlots } from '../compose/slots.ts';
import { visible } from '../text/visible.ts';
import type { ArticlePiece, Segment, ViewerData } from '../viewer/index.ts';

/** The part of the page's data that is the article's. */
export type ArticlePassages = Pick<ViewerData, 'article' | 'passages' | 'left'>;

/** What of an article the page has. */
export interface ReviewedArticle {
  /** Its text, with spaces in place of markup. */
  readonly readable: string;
  /** True where entities stand in it for characters, as they do in HTML. */
  readonly coded: boolean;
  /** What was left out of the article, and why, in words. */
  readonly left: readonly { readonly start: number; readonly end: number; readonly why: string }[];
}

/** Words of the article that a slide shows, by offset. */
interface ShownRange {
  readonly start: number;
  readonly end: number;
  readonly slide: number;
}

/**
 * Cuts the article at its line ends and where the passage of a slide begins or ends, and each piece where a slide
 * begins or ends to show its words. Pieces without words are left out.
 */
export function passagesOf(deck: Deck, { readable, coded, left }: ReviewedArticle): ArticlePassages {
  const shown = deck.slides.map(marksOf);
  const marks = shown.flat().toSorted((a, b) => a.start - b.start);
  const sources = deck.slides.map((slide) =>
    slide.sources.map(({ start, end }) => [start.offset ?? 0, end.offset ?? 0] as const),
  );
  // A title may be a sentence of the abstract: the passage is also where the words of a slide come from.
  const spans = sources.map((own, index) => [
    ...own,
    ...(shown[index] ?? []).map(({ start, end }) => [start, end] as const),
  ]);
  const cuts = cutsOf(readable, [...sources.flat(2), ...left.flatMap(({ start, end }) => [start, end])]);
  const pieces: { piece: ArticlePiece; from: number; to: number }[] = [];
  let line = 1;
  let next = 0;
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1] ?? readable.length;
    while ((marks[next]?.end ?? Infinity) <= from) next += 1;
    if (/[\p{L}\p{N}]/u.test(readable.slice(from, to)))
      pieces.push({
        piece: [line, ...segments(readable, from, to, marks, next).map(coded ? decoded : same)],
        from,
        to,
      });
    if (readable[to - 1] === '\n') line += 1;
  }
  const within = ([start, end]: readonly [number, number]): [number, number][] => {
    const first = pieces.findIndex(({ to }) => to > start);
    const last = pieces.findLastIndex(({ from }) => from < end);
    return first >= 0 && first <= last ? [[first, last]] : [];
  };
  return {
    article: pieces.map(({ piece }) => piece),
    passages: spans.map((slide) => merged(slide.flatMap(within))),
    left: pieces.flatMap(({ from, to }, index) => {
      const words = readable.slice(from, to);
      const first = from + words.search(/\S/);
      const last = from + words.trimEnd().length;
      const why = left.find(({ start, end }) => start <= first && end >= last)?.why;
      return why === undefined ? [] : [[index, why] as const];
    }),
  };
}

const same = (segment: Segment): Segment => segment;

const decoded = (segment: Segment): Segment =>
  typeof segment === 'string' ? plain(segment) : [plain(segment[0]), ...(segment.slice(1) as number[])];

const plain = (text: string): string => visible(decodeString(text));

/** Characters of a line that is not cut: a paragraph. A page that was saved may have all its text on one line. */
const MAX_LINE_CHARACTERS = 1500;

/** All places where a piece begins: after each line end, and in long lines where passages begin and end. */
function cutsOf(readable: string, ends: readonly number[]): number[] {
  const lines = [0, ...Array.from(readable.matchAll(/\n/g), ({ index }) => index + 1), readable.length];
  const long = lines.flatMap((start, index) => {
    const end = lines[index + 1] ?? start;
    return end - start > MAX_LINE_CHARACTERS ? ends.filter((at) => at > start && at < end) : [];
  });
  return [...new Set([...lines, ...long])].toSorted((a, b) => a - b);
}

/** The line under a slide is the same on all of them and would mark nothing but the byline. */
function marksOf(slide: Slide, index: number): ShownRange[] {
  return runsOf(traitsOf(slide.layout).ownSource ? slide : withoutSlots(slide, ['source']))
    .filter(isPlaced)
    .map(({ start, end }) => ({ start, end, slide: index }));
}

/** The words of a piece; `marks` are in the order of their beginnings, and none before `first` reaches it. */
function segments(
  readable: string,
  from: number,
  to: number,
  marks: readonly ShownRange[],
  first: number,
): Segment[] {
  const here: ShownRange[] = [];
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.start >= to) break;
    if (mark.end > from) here.push(mark);
  }
  const ends = here.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...ends])].toSorted((a, b) => a - b);
  return cuts.flatMap((start, index): Segment[] => {
    const end = cuts[index + 1] ?? to;
    const text = readable.slice(start, end).replace(/\s+/g, ' ');
    const slides = here.filter((mark) => mark.start < end && mark.end > start).map(({ slide }) => slide);
    if (text === ' ' && cuts.length === 1) return [];
    return [slides.length === 0 ? text : [text, ...new Set(slides)]];
  });
}

/** Ranges in order, those that touch as one. */
function merged(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const all: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}
