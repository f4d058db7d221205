/** Code: its first lines, on two slides at most; the others are in the notes, and the slide says how many. */
import type { BlockContent, Code } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf } from '../../text/phrase.ts';
import { wordy } from './code-breaks.ts';
import { divide, roomOf } from './code-lines.ts';
import type { ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { makeSlide, type SlideDetails, type SharedSlots } from '../make-slide.ts';

/** The slides of a block of code. */
export function codeSlides(
  node: Code,
  shared: SharedSlots,
  details: SlideDetails,
  context: ComposeContext,
): Slide[] {
  const lines = node.value.split('\n');
  const places = linePlaces(node, lines.length, context.source);
  const { parts, density } = divide(lines, roomOf(context));
  // A block without a word is one, with nothing in it.
  const shown = parts.length > 0 ? parts : [[0, lines.length] as const];
  return shown.map(([from, to], index) => {
    const isLast = index === shown.length - 1;
    // Each line is in the notes, too those that no slide shows.
    const said = range(from, isLast ? lines.length : to).flatMap((at): Note[] => {
      const position = places[at] ?? placeOf(node);
      const text = lines[at] ?? '';
      return text.trim() === '' ? [] : [{ line: position.end.line, text, position }];
    });
    const code: BlockContent = {
      type: 'code',
      value: lines.slice(from, to).join('\n'),
      ...(typeof node.lang === 'string' && { lang: node.lang }),
      position: spanOf(places.slice(from, to).map((position) => ({ position }))) ?? placeOf(node),
    };
    // A part that has no long line is set in the larger type, although another part has.
    const own = shown.length > 1 ? divide(lines.slice(from, to), roomOf(context)).density : density;
    const left = isLast ? wordy(lines.slice(to)) : 0;
    const notes = index === 0 ? [...said, ...details.notes] : said;
    return makeSlide(
      'code',
      { ...shared, code: [code] },
      { ...details, notes, density: own, ...(left > 0 && { left }) },
    );
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

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
