/** Lines of argument in running prose: numbered and labelled series, and terms that a run of paragraphs is about. */
import { leadingMarker } from '../text/word-classes.ts';
import { slice, spanOf, textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { contentTokens, lengthOf } from '../text/words.ts';
import type { Narrative, Point, Support } from './outline.ts';
import type { OutlineContext } from './context.ts';

/** Words or CJK characters that an item must say for its label to be an argument rather than a list entry. */
const MIN_ITEM_BODY = { words: 8, characters: 16 } as const;

/** A labelled point with enough to say. */
export function isArgument(support: Support): support is Point & { label: Phrase; text: Phrase } {
  if (support.type !== 'point' || !support.label || !support.text) return false;
  const { unit, n } = lengthOf(textOf(support.text));
  return n + support.children.length * 4 >= MIN_ITEM_BODY[unit];
}

/**
 * The range of the first series of arguments, from an index on: two or more numbered, labelled points in a row, or three labelled ones.
 *
 * Undefined when there is none. `end` is exclusive.
 */
export function seriesIn(supports: readonly Support[], from = 0): { start: number; end: number } | undefined {
  for (let start = from; start < supports.length; start++) {
    let end = start;
    while (end < supports.length && continues(supports, start, end)) end += 1;
    const first = supports[start];
    const numbered = first?.type === 'point' && first.number !== undefined;
    if (end - start >= (numbered ? 2 : 3)) return { start, end };
  }
  return undefined;
}

function continues(supports: readonly Support[], start: number, index: number): boolean {
  const [first, support] = [supports[start], supports[index]];
  if (!first || !support || !isArgument(first) || !isArgument(support)) return false;
  if (first.number === undefined) return support.number === undefined && support.item === first.item;
  return support.number !== undefined && ordinal(support.number) === ordinal(first.number) + (index - start);
}

const HAN = '一二三四五六七八九十';

function ordinal(number: string): number {
  return /^\d+$/.test(number)
    ? Number(number)
    : HAN.includes(number)
      ? HAN.indexOf(number) + 1
      : (number.toLowerCase().codePointAt(0) ?? 0);
}

/** A labelled point as a narrative. */
export function narrativeOf(point: Point & { label: Phrase }, context: OutlineContext): Narrative {
  const claim = claimOf([point], context);
  return {
    type: 'narrative',
    heading: point.label,
    ...(point.number !== undefined && { number: point.number }),
    ...(claim && { claim }),
    children: [{ ...point, item: false }],
    position: point.position,
  };
}

/** The last sentence that concludes: `Therefore, …`; undefined when none does. */
export function claimOf(supports: readonly Support[], context: OutlineContext): Phrase | undefined {
  const said = supports.flatMap((support) =>
    support.type === 'point' ? sentences(support.text ?? support.whole, context.source, context.lang) : [],
  );
  return said.findLast((phrase) => leadingMarker(textOf(phrase))?.kind === 'conclusion');
}

const QUOTED = /["“]([\p{L}][^"“”]{2,40}?)[,.]?["”]|[「『“]([^「」『』“”]{2,14})[」』”]/gu;

/** A term in quotation marks, two to five words with capitals or a short CJK one, that later paragraphs take up. */
export function termOf(supports: readonly Support[], context: OutlineContext): Phrase | undefined {
  const [first, ...rest] = supports.filter((support) => support.type === 'point');
  if (!first) return undefined;
  const words = textOf(first.whole);
  const later = rest.map((point) => new Set(contentTokens(textOf(point.whole), context.lang)));
  for (const match of words.matchAll(QUOTED)) {
    const term = match[1] ?? match[2] ?? '';
    const { unit, n } = lengthOf(term);
    if (unit === 'words' && (n < 2 || n > 5 || !/^\p{Lu}/u.test(term))) continue;
    const subject = contentTokens(term, context.lang);
    const recurs = later.filter(
      (tokens) => subject.length > 0 && subject.every((token) => tokens.has(token)),
    ).length;
    if (recurs >= 1) return at(first.whole, match.index + match[0].indexOf(term), term.length, context);
  }
  return undefined;
}

/** The author's own naming in the present: what he once called something, or what others call it, is no thesis of his. */
const NAMING =
  /(?:which|what|this|that) (?:I|we) (?:call|dub|term|have come to call|like to call)\b[^"“”]{0,20}["“]([^"“”]{2,40}?)[.,]?["”]|(?:我们?|笔者)(?:把[^，。]{1,12})?(?:称之为|称为|叫做|叫作)\s*[“「『]([^”」』]{2,16})[”」』]/u;

/** A term that the author coins for what the paragraph says: `which I call the "…"`. */
export function coinedTerm(support: Support, context: OutlineContext): Phrase | undefined {
  if (support.type !== 'point') return undefined;
  const match = NAMING.exec(textOf(support.whole));
  const term = match?.[1] ?? match?.[2];
  if (!match || term === undefined || !isTerm(term, context)) return undefined;
  return at(support.whole, match.index + match[0].lastIndexOf(term), term.length, context);
}

/** True for a name with a capital letter or in a script without any, or one that the article takes up again. */
const isTerm = (term: string, { source }: OutlineContext): boolean =>
  !/^\p{Ll}/u.test(term) || source.toLowerCase().split(term.toLowerCase()).length > 2;

const at = (phrase: Phrase, start: number, length: number, context: OutlineContext): Phrase =>
  slice(phrase, start, start + length, context.source);

/** The place of supports taken together. */
export const spanOfSupports = (supports: readonly Support[]): Support['position'] => {
  const span = spanOf(supports);
  if (!span) throw new RangeError('Unexpected empty run of supports, expected one or more');
  return span;
};
