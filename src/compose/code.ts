/** Code: its lines over as many slides as it takes. */
import type { BlockContent, Code } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf } from '../text/phrase.ts';
import { balanced } from './balanced.ts';
import { limit, type Context } from './context.ts';
import type { Slide } from './deck.ts';
import { slide, type About, type Base } from './slide.ts';

/** Lines of code that one slide holds. */
const CODE_LINES = 12;

/** The slides of a block of code. */
export function codeSlides(node: Code, base: Base, about: About, context: Context): Slide[] {
  const lines = node.value.split('\n');
  const places = linePlaces(node, lines.length, context.source);
  const most = limit(context, 'code', 'code', CODE_LINES);
  let at = 0;
  return balanced(lines, most).map((part) => {
    const from = at;
    const said = part.flatMap((text, index) => {
      const position = places[from + index] ?? placeOf(node);
      return text.trim() === '' ? [] : [{ line: position.end.line, text, position }];
    });
    const notes = from === 0 ? [...said, ...about.notes] : said;
    at += part.length;
    const code: BlockContent = {
      type: 'code',
      value: part.join('\n'),
      ...(typeof node.lang === 'string' && { lang: node.lang }),
      position: spanOf(places.slice(from, at).map((position) => ({ position }))) ?? placeOf(node),
    };
    return slide('code', { ...base, code: [code] }, { ...about, notes });
  });
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
