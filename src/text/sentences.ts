/** Splits a phrase into its sentences, marks and positions kept. */
import type { PhrasingContent } from 'mdast';
import { isAbbreviated, isOrdinal } from './abbreviations.ts';
import { isFunctionWord, leadingMarker } from './word-classes.ts';
import { slice, textOf, type Phrase } from './phrase.ts';

/** Half-open range of the plain words of a phrase. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Never end a sentence. */
const ALWAYS =
  /(?:^|[\s("“‘[])(?:dr|mr|mrs|ms|prof|st|sen|rep|gov|gen|col|lt|capt|sgt|rev|hon|pres|mt|messrs|vs|e\.g|i\.e|cf|viz|approx|resp|incl|esp|al)\.$/iu;
/** End no sentence when a number follows. */
const BEFORE_NUMBER =
  /(?:^|[\s("“‘[])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|fig|figs|eq|sec|ch|art|vol|pp?|vv?|ver|est|ca?|tab|app)\.$/iu;
/** May end a sentence; they do before a word that only opens sentences. */
const SOMETIMES =
  /(?:^|[\s("“‘[])(?:(?:\p{L}\.)+\p{L}|\p{Lu}|inc|ltd|corp|co|llc|plc|bros|jr|sr|dept|univ|ph\.d)\.$/iu;
/** The segmenter goes on before any lower case, so also before a brand name in mixed case ("… ended. eBay …"). */
const BEFORE_BRAND = /(?<=\p{L}{2}[.!?]["”’)]{0,2})\s+(?=\p{Ll}{1,2}\p{Lu})/gu;
const WINDOW_CHARACTERS = 8192;
const LONE_MARKER = /^\s*[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s*$/iu;

/**
 * The sentences of a phrase, in order; joined they give the phrase back, but for white space between them.
 *
 * `Intl.Segmenter` proposes; abbreviations, quotations and brackets that go on, links and code are put together again.
 * `source` is the article's text. A phrase without words gives no sentence.
 */
export function sentences(phrase: Phrase, source: string, lang: string): Phrase[] {
  const text = textOf(phrase);
  const spans = sentenceSpans(text, lang, closedRanges(phrase));
  return spans.length === 0 ? [] : cutAll(phrase, 0, spans, source);
}

/** The ranges of the sentences of a plain text, without white space around them. */
export function sentenceSpans(text: string, lang: string, closed: readonly Span[] = []): Span[] {
  // A soft line break is a space to the reader, but would end a sentence for the segmenter.
  const flat = text.replace(/[\n\r\u0085\u2028\u2029]/gu, ' ');
  const spans: Span[] = [];
  const state = { open: 0, straight: false, pieces: 0 };
  let next = 0;
  let start = 0;
  let from = 0;
  for (const end of ends(flat, lang)) {
    const segment = flat.slice(from, end);
    from = end;
    while (next < closed.length && (closed[next]?.end ?? 0) <= end) next++;
    const inside = (closed[next]?.start ?? end) < end;
    if (
      end < flat.length &&
      (inside || belongs(flat, start, end, lang) || staysOpen(segment, flat.slice(end, end + 240), state))
    )
      continue;
    const first = end - flat.slice(start, end).trimStart().length;
    const last = start + flat.slice(start, end).trimEnd().length;
    if (first < last) spans.push({ start: first, end: last });
    start = end;
    state.open = state.pieces = 0;
    state.straight = false;
  }
  return spans;
}

/**
 * Where the segmenter ends its pieces.
 *
 * It is asked a window at a time, since its cost grows with the square of the text (measured: 120 kB take 0.7 s).
 */
function* ends(text: string, lang: string): Generator<number> {
  const segmenter = segmenterOf(lang);
  let size = WINDOW_CHARACTERS;
  for (let at = 0; at < text.length;) {
    const window = text.slice(at, at + size);
    const last = at + size >= text.length;
    let sure = 0;
    for (const { index, segment } of segmenter.segment(window)) {
      const end = index + segment.length;
      // The last piece of a window may go on after it: the next window begins with it.
      if (end === window.length && !last) break;
      for (const brand of segment.matchAll(BEFORE_BRAND)) yield at + index + brand.index + brand[0].length;
      yield at + end;
      sure = end;
    }
    at += sure;
    size = sure === 0 ? size * 2 : WINDOW_CHARACTERS;
  }
}

/** A segmenter does not change and takes a millisecond to make: one for each language. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? newSegmenter(lang);
  segmenters.set(lang, segmenter);
  return segmenter;
}

function newSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    // An article may name a language that is no valid tag; the rules of the root locale serve.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

/** True when the cut at `end` is none: the sentence that began at `start` goes on after it. */
function belongs(text: string, start: number, end: number, lang: string): boolean {
  const before = text.slice(Math.max(start, end - 40), end).trimEnd();
  const after = text.slice(end, end + 40);
  if (start >= end - 12 && LONE_MARKER.test(before)) return true;
  if (ALWAYS.test(before)) return true;
  // `A != B` is one operator.
  if (text[end - 1] === '!' && text[end] === '=') return true;
  // `Yahoo!` before a letter is a name: a mark of half width that ends a sentence has a space behind it.
  if (/\p{L}[!?]$/u.test(text.slice(Math.max(start, end - 2), end)) && /^\p{L}/u.test(after)) return true;
  const word = /^["“‘'([]*([\p{L}\p{M}'’]+)/u.exec(after)?.[1] ?? '';
  if (isAbbreviated(before, word, lang) || isOrdinal(before, word, lang)) return true;
  if (/^[~$€£¥#]?\d/u.test(after)) return BEFORE_NUMBER.test(before);
  // `It closes at 5 p.m. Additionally, …` ends one; `at 5 p.m. Eastern` does not.
  if (SOMETIMES.test(before))
    return word !== '' && !isFunctionWord(word.toLowerCase(), 'en') && !leadingMarker(after.trimStart());
  if (/[」』”"]$/u.test(before) && /^(?:と|って|という)/u.test(after)) return true;
  // Lower case goes on only around a quotation mark; elsewhere it may be a brand name that opens a sentence.
  if (!/^\p{Ll}/u.test(word) || /\p{Lu}/u.test(word)) return false;
  return /[?!.]["”’]$/u.test(before) || /^["“‘]/u.test(after);
}

/**
 * True while a bracket or quotation mark is open that closes soon after.
 *
 * Both bounds, `ahead` and the four pieces, keep a stray mark from swallowing the rest of an article.
 */
function staysOpen(
  piece: string,
  ahead: string,
  state: { open: number; straight: boolean; pieces: number },
): boolean {
  state.open = Math.max(0, state.open + count(piece, /[([（「『【“]/gu) - count(piece, /[)\]）」』】”]/gu));
  // Straight quotation marks toggle; the sign of inches after a digit is none.
  if (count(piece, /(?<!\d)"/gu) % 2 === 1) state.straight = !state.straight;
  state.pieces++;
  if (state.pieces >= 4) return false;
  return (state.straight && ahead.includes('"')) || (state.open > 0 && /[)\]）」』】”]/u.test(ahead));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Ranges inside which no sentence ends: links, code, the text of images. */
function closedRanges(phrase: Phrase): Span[] {
  const ranges: Span[] = [];
  const walk = (nodes: readonly PhrasingContent[], from: number): number => {
    let at = from;
    for (const node of nodes) {
      const whole = node.type !== 'text' && (!('children' in node) || node.type.startsWith('link'));
      const end = whole || !('children' in node) ? at + textOf(node).length : walk(node.children, at);
      if (whole && end > at + 1) ranges.push({ start: at, end });
      at = end;
    }
    return at;
  };
  walk(phrase.children, 0);
  return ranges;
}

/** Slices in halves, so that a phrase of many sentences costs n log n and not n². `base` is where `phrase` begins. */
function cutAll(phrase: Phrase, base: number, spans: readonly Span[], source: string): Phrase[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const part = slice(phrase, first.start - base, last.end - base, source);
  if (spans.length === 1) return [part];
  const middle = spans.length >> 1;
  return [
    ...cutAll(part, first.start, spans.slice(0, middle), source),
    ...cutAll(part, first.start, spans.slice(middle), source),
  ];
}
