/** A phrase: words of the article, as mdast phrasing with the place of every run. */
import type { PhrasingContent, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Node, Position } from 'unist';
import { visible } from './visible.ts';

/** A node that knows its place in the article; offsets are UTF-16 units into `Article.text`. */
export interface Sourced extends Node {
  position: Position;
}

/**
 * Words cut from the article, never reworded.
 *
 * Emphasis, links and code survive as mdast nodes; every text leaf has the position it was cut from.
 * Never empty when it comes out of `outline`.
 */
export interface Phrase extends Sourced {
  type: 'phrase';
  children: PhrasingContent[];
}

/** The plain words of a phrase or of phrasing content; an image gives its alternative text, a break a space, a formula its TeX. */
export function textOf(node: Phrase | PhrasingContent | readonly PhrasingContent[]): string {
  if (Array.isArray(node)) return node.map((child) => textOf(child as PhrasingContent)).join('');
  const item = node as Phrase | PhrasingContent;
  if (item.type === 'break') return ' ';
  if (item.type === 'inlineMath') return `$${item.value}$`;
  if ('value' in item) return item.type === 'html' ? '' : item.value;
  if (item.type === 'image' || item.type === 'imageReference') return item.alt ?? '';
  return 'children' in item ? item.children.map((child) => textOf(child)).join('') : '';
}

/** The position of a parsed node; the parsers that `read` uses give one to every node. */
export function placeOf(node: { readonly position?: Position | undefined }): Position {
  return (
    node.position ?? { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  );
}

/** Length of the plain words of one node, in UTF-16 units: the unit in which `cut` counts. */
const lengthOf = (node: PhrasingContent): number => textOf(node).length;

/**
 * The part of a phrase between two indices of its plain words (`textOf`), marks kept.
 *
 * `source` is the article's text; it places cuts exactly where a run has escapes or entities in it.
 * Empty runs disappear; the result may have no children.
 */
export function slice(phrase: Phrase, start: number, end: number, source: string): Phrase {
  const children = sliceAll(phrase.children, start, end, source);
  return { type: 'phrase', children, position: spanOf(children) ?? phrase.position };
}

function sliceAll(
  nodes: readonly PhrasingContent[],
  start: number,
  end: number,
  source: string,
): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = lengthOf(node);
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (length === 0 || from >= to) continue;
    if (from === 0 && to === length) kept.push(node);
    else if (node.type === 'text' || node.type === 'inlineCode') kept.push(sliceLeaf(node, from, to, source));
    else if ('children' in node) {
      const inner = sliceAll(node.children as PhrasingContent[], from, to, source);
      kept.push({ ...node, children: inner, ...place(spanOf(inner) ?? node.position) } as PhrasingContent);
    }
    // A formula is not cut: it goes where it begins.
    else if (node.type !== 'inlineMath' || from === 0) kept.push(node);
  }
  return kept;
}

function sliceLeaf<T extends { value: string; position?: Position | undefined }>(
  leaf: T,
  from: number,
  to: number,
  source: string,
): T {
  const value = leaf.value.slice(from, to);
  const position = leaf.position && cutPosition(leaf.position, leaf.value, from, to, source);
  return { ...leaf, value, ...place(position) };
}

const place = (position: Position | undefined): { position?: Position } => (position ? { position } : {});

/** Position of `value[from, to)` inside the source text that a leaf was parsed from. */
function cutPosition(whole: Position, value: string, from: number, to: number, source: string): Position {
  const startOffset = whole.start.offset ?? 0;
  const raw = source.slice(startOffset, whole.end.offset ?? startOffset);
  const [begin, finish] = raw === value ? [from, to] : align(raw, value, from, to);
  return { start: pointAt(whole, raw, begin), end: pointAt(whole, raw, finish) };
}

/** What may stand in the source where a value has one space or nothing: line ends, indents, quotation marks of lines, fillers. */
const SOURCE_GAP = /(?:[^\S\n]|\u2060)*(?:\n[\s>\u2060]*)?/y;
/** The same before a `>` that is the article's own. */
const GAP_BEFORE_MARK = /[\s\u2060]*/y;
const BACKSLASHES = /\\+/y;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** Where `value[from]` begins and `value[to - 1]` ends in `raw`, which may have escapes, entities and indents. */
function align(raw: string, value: string, from: number, to: number): [number, number] {
  let at = 0;
  let begin = 0;
  for (let i = 0; i < to; i++) {
    const char = value.charAt(i);
    at += unseenAt(raw, at, value, i);
    const marked = char === '>' || (char === ' ' && value.charAt(i + 1) === '>');
    const gap = raw[at] === char ? 0 : lengthAt(marked ? GAP_BEFORE_MARK : SOURCE_GAP, raw, at);
    if (char !== ' ') at += gap;
    if (raw[at] === '\\' && raw[at] !== char) at += 1;
    // A backslash is written as two.
    else if (char === '\\' && raw.startsWith('\\\\', at) && !value.startsWith('\\\\', i)) at += 1;
    // What else Markdown leaves out, such as the marks of code, is jumped over.
    // A blank behind a blank went with the gap that the first one took.
    const here = raw[at] === char || raw[at] === '&' || gap > 0 || /^\s\s/u.test(value.slice(i - 1, i + 1));
    const ahead = here ? 0 : raw.slice(at, at + 64).indexOf(char);
    if (i === from) begin = at + Math.max(0, ahead);
    const entity = raw[at] === '&' ? lengthAt(ENTITY, raw, at) : 0;
    if (char === ' ' && gap > 0) at += gap;
    else if (entity > 0 && !isLiteral(raw.slice(at), entity, value.slice(i, i + 2 * entity))) {
      at += entity;
      // A character beyond the basic plane is two units of the value and one entity.
      if ((value.codePointAt(i) ?? 0) > 0xffff && i + 1 < to) i++;
    } else if (raw[at] === char) at += char === '\\' ? backslashAt(raw, at, value, i) : 1;
    else if (ahead > 0) at += ahead + 1;
  }
  return [begin, at];
}

/** Length of the entities of what nobody sees, which the value does not have. */
function unseenAt(raw: string, at: number, value: string, index: number): number {
  let end = at;
  for (;;) {
    const entity = raw[end] === '&' ? raw.slice(end, end + lengthAt(ENTITY, raw, end)) : '';
    if (entity === '' || value.startsWith(entity, index) || visible(decodeString(entity)) !== '')
      return end - at;
    end += entity.length;
  }
}

/** True where a value has the very characters of an entity: in code; `&amp;amp;` elsewhere means them, too. */
const isLiteral = (raw: string, entity: number, value: string): boolean =>
  value.startsWith(raw.slice(0, entity)) &&
  (value.startsWith(raw.slice(0, 2 * entity - 1)) || !raw.startsWith(value.slice(1, entity), entity));

/** Length of a backslash: two where it is escaped; in code, where none escapes, both runs are as long. */
const backslashAt = (raw: string, at: number, value: string, index: number): number =>
  lengthAt(BACKSLASHES, raw, at) > lengthAt(BACKSLASHES, value, index) ? 2 : 1;

function lengthAt(form: RegExp, raw: string, at: number): number {
  form.lastIndex = at;
  return form.exec(raw)?.[0].length ?? 0;
}

function pointAt(whole: Position, raw: string, index: number): Position['start'] {
  const before = raw.slice(0, index);
  const breaks = before.split('\n').length - 1;
  const column = breaks === 0 ? whole.start.column + index : index - before.lastIndexOf('\n');
  return { line: whole.start.line + breaks, column, offset: (whole.start.offset ?? 0) + index };
}

/** From the first to the last placed node; undefined when none has a place. */
export function spanOf(nodes: readonly { readonly position?: Position | undefined }[]): Position | undefined {
  const placed = nodes.flatMap((node) => (node.position ? [node.position] : []));
  const first = placed[0];
  const last = placed.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** A phrase of one plain run, for text that is not Markdown. */
export function plainPhrase(value: string, position: Position): Phrase {
  const text: Text = { type: 'text', value, position };
  return { type: 'phrase', children: [text], position };
}

/** A phrase without the white space at its two ends. */
export function trim(phrase: Phrase, source: string): Phrase {
  const text = textOf(phrase);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? phrase : slice(phrase, start, Math.max(start, end), source);
}

/** Phrases one after the other as one; what is set `between` them has no place in the article. */
export function join(phrases: readonly Phrase[], between = ''): Phrase {
  const children = phrases.flatMap(({ children }, index): PhrasingContent[] =>
    index === 0 || between === '' ? children : [{ type: 'text', value: between }, ...children],
  );
  const position = spanOf(phrases);
  if (!position) throw new RangeError('Unexpected empty list of phrases, expected one or more');
  return { type: 'phrase', children, position };
}
