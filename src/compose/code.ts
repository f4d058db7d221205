/** Code: its first lines, on two slides at most; the others are in the notes, and the slide says how many. */
import type { BlockContent, Code } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf } from '../text/phrase.ts';
import { countCjk } from '../text/script.ts';
import { limit, type Context } from './context.ts';
import type { Note, Slide } from './deck.ts';
import { slide, type About, type Base } from './slide.ts';

/** Lines of code that one slide holds, as they are drawn. */
const CODE_LINES = 12;

/** Slides that one block of code takes at most: what is longer is read, not shown. */
const SLIDES = 2;

/** Characters of code in one drawn line. */
const LINE = 90;

/** The slides of a block of code. */
export function codeSlides(node: Code, base: Base, about: About, context: Context): Slide[] {
  const all = node.value.split('\n');
  const places = linePlaces(node, all.length, context.source);
  const first = Math.max(
    0,
    all.findIndex((line) => line.trim() !== ''),
  );
  const last = all.findLastIndex((line) => line.trim() !== '');
  const lines = all.slice(first, last + 1);
  const parts = partsOf(lines, limit(context, 'code', 'code', CODE_LINES));
  const note = (index: number): Note[] => {
    const position = places[index] ?? placeOf(node);
    const text = all[index] ?? '';
    return text.trim() === '' ? [] : [{ line: position.end.line, text, position }];
  };
  let at = first;
  return parts.map((part, index) => {
    const from = at;
    const isLast = index === parts.length - 1;
    at += part.length;
    const end = isLast ? all.length : at;
    const said = Array.from({ length: end - from }, (_, offset) => note(from + offset)).flat();
    const code: BlockContent = {
      type: 'code',
      value: part.join('\n'),
      ...(typeof node.lang === 'string' && { lang: node.lang }),
      position: spanOf(places.slice(from, at).map((position) => ({ position }))) ?? placeOf(node),
    };
    const left = isLast ? last + 1 - at : 0;
    return slide(
      'code',
      { ...base, code: [code] },
      { ...about, notes: index === 0 ? [...said, ...about.notes] : said, ...(left > 0 && { left }) },
    );
  });
}

/** How many lines one line of code takes. */
export const drawnLines = (line: string): number =>
  Math.max(1, Math.ceil((line.length + countCjk(line)) / LINE));

const drawn = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + drawnLines(line), 0);

/** The lines that are shown, slide by slide; a block that takes two slides is divided at an empty line near its middle. */
function partsOf(lines: readonly string[], most: number): string[][] {
  const total = drawn(lines);
  if (total <= most) return [[...lines]];
  const first = total <= SLIDES * most ? middleOf(lines, total, most) : fitting(lines, most);
  const rest = lines.slice(first);
  return [lines.slice(0, first), rest.slice(0, fitting(rest, most))];
}

/** How many lines fit; one at least. */
function fitting(lines: readonly string[], most: number): number {
  let [count, height] = [0, 0];
  for (const line of lines) {
    height += drawnLines(line);
    if (height > most) break;
    count += 1;
  }
  return Math.max(1, count);
}

/** Lines about the middle between which a block is divided, where one of them is empty. */
const NEAR = 3;

function middleOf(lines: readonly string[], total: number, most: number): number {
  const middle = fitting(lines, Math.ceil(total / SLIDES));
  const near = Array.from({ length: NEAR + 1 }, (_, distance) => [
    middle - distance,
    middle + distance,
  ]).flat();
  const fits = (at: number): boolean => drawn(lines.slice(0, at)) <= most && drawn(lines.slice(at)) <= most;
  return near.find((at) => at > 1 && lines[at]?.trim() === '' && fits(at)) ?? middle;
}

/** The place of each line of a block of code; the fences belong to the first and the last. */
function linePlaces(node: Code, count: number, source: string): Position[] {
  const { start, end } = placeOf(node);
  const raw = source.slice(start.offset, end.offset).split('\n');
  const fenced = /^(?:`{3}|~{3})/.test(raw[0] ?? '');
  const places: Position[] = [];
  let offset = start.offset ?? 0;
  raw.forEach((text, index) => {
    const point = (column: number): Position['start'] => ({
      line: start.line + index,
      column,
      offset: offset + column - 1,
    });
    // The first line of a block begins in the midst of its line.
    places.push({ start: point(1), end: point(1 + text.length) });
    offset += text.length + 1;
  });
  const own = places.slice(fenced ? 1 : 0, (fenced ? 1 : 0) + count);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || own.length < count) return [];
  own[0] = { start, end: first.end };
  own[own.length - 1] = { start: own.at(-1)?.start ?? start, end };
  return own;
}
