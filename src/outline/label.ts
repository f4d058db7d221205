/** The lead of a paragraph or item: its number, its label, the tags behind the label. */
import type { PhrasingContent } from 'mdast';
import { hasFiniteVerb, leadingMarker } from '../text/word-classes.ts';
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { countWords, lengthOf } from '../text/words.ts';
import type { Point } from './outline.ts';

/** The parts of a paragraph's lead; `text` is what follows, absent when nothing does. */
export type Lead = Pick<Point, 'number' | 'label' | 'tags' | 'text'>;

const NUMBER =
  /^\s*(?:[（(](\d{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,4})[)）]|(\d{1,2})[.)、．](?!\d)|([一二三四五六七八九十]{1,3})[、.．])\s*(?=\S)/u;

/** A dash that a page puts before an item. */
const DASH = /^\s*[–—•·]\s+(?=\S)/u;

/** A picture in front of a label. */
const PICTURE =
  /^\s*\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}]*\s*/u;

/** A dash with space around it, or a colon; after a label, never inside a number or an address. */
const SEPARATOR = /\s+[–—-]\s+|\s*[—–]{2}\s*|\s*[:：](?!\/\/|\d)\s*/gu;

const TAGS = /\s*[（(]\s*([^()（）+×&/,，、]+?)\s*[+×&/,，、]\s*([^()（）+×&/,，、]+?)\s*[)）]\s*$/u;

/** Longest label, in words or CJK characters: with a number before it, and without. */
const MAX_LABEL = { numbered: { words: 12, characters: 24 }, plain: { words: 7, characters: 14 } } as const;

/** The number that a text opens with, and where the text itself begins: `1. Lamp` → `1`, 3. */
export function numberBefore(words: string): { readonly number: string; readonly end: number } | undefined {
  const marker = NUMBER.exec(words);
  const number = marker?.[1] ?? marker?.[2] ?? marker?.[3];
  return marker && number !== undefined ? { number, end: marker[0].length } : undefined;
}

/** Reads the lead of a paragraph; what is no lead is all `text`. */
export function leadOf(whole: Phrase, source: string, lang: string): Lead {
  const words = textOf(whole);
  const marker = numberBefore(words);
  const dash = marker ? undefined : DASH.exec(words)?.[0];
  const picture = marker || dash ? undefined : PICTURE.exec(words)?.[0];
  const start = marker?.end ?? (dash ?? picture ?? '').length;
  const number = marker?.number;
  const end = words.length;
  const part = (from: number, to: number): Phrase | undefined =>
    nonEmpty(trim(slice(whole, from, to, source), source));
  const lead = { numbered: number !== undefined, pictured: picture !== undefined };
  const cut = strongLabel(whole, start, lang) ?? plainLabel(whole, start, lead, lang);
  if (!cut) {
    // A picture that no label follows is part of what is said.
    return { ...(number !== undefined && { number }), ...withText(part(picture ? 0 : start, end)) };
  }
  const name = words.slice(start, cut.labelEnd);
  const tagged = TAGS.exec(name);
  const labelEnd = start + (tagged ? tagged.index : name.length);
  const label = part(start, labelEnd);
  if (!label) return withText(part(marker ? start : 0, end));
  const tags = tagged && tagPair(tagged, start, part);
  return {
    ...(number !== undefined && { number }),
    label,
    ...(tags && { tags }),
    ...withText(part(cut.textStart, end)),
  };
}

const withText = (text: Phrase | undefined): Pick<Lead, 'text'> => (text ? { text } : {});
const nonEmpty = (phrase: Phrase): Phrase | undefined => (textOf(phrase).trim() === '' ? undefined : phrase);

function tagPair(
  match: RegExpExecArray,
  offset: number,
  part: (from: number, to: number) => Phrase | undefined,
): [Phrase, Phrase] | undefined {
  const [whole, first = '', second = ''] = match;
  const firstAt = offset + match.index + whole.indexOf(first);
  const secondAt = offset + match.index + whole.lastIndexOf(second);
  const a = part(firstAt, firstAt + first.length);
  const b = part(secondAt, secondAt + second.length);
  return a && b && countWords(first) <= 6 && countWords(second) <= 6 ? [a, b] : undefined;
}

interface Cut {
  readonly labelEnd: number;
  readonly textStart: number;
}

/** A bold run at the very start, closed by punctuation inside or after it, or by what it is: a lead. */
function strongLabel(whole: Phrase, start: number, lang: string): Cut | undefined {
  let at = 0;
  const children = whole.children.filter((child: PhrasingContent) => {
    if (at >= start) return true;
    at += textOf(child).length;
    return at > start;
  });
  const [first, next] = children;
  if (!first || (first.type !== 'strong' && first.type !== 'emphasis')) return undefined;
  const name = textOf(first);
  const after = next ? textOf(children.slice(1)) : '';
  const inside = /[\s.:：。!！]*$/u.exec(name)?.[0] ?? '';
  const from = Math.max(start, at);
  // `**Name** (One + Other): text`: what stands in brackets before the colon belongs to the label.
  const brackets = /^\s*[（(][^()（）]{1,80}[)）](?=\s*[:：–—-])/u.exec(after)?.[0];
  if (brackets !== undefined && inside === '') {
    const labelEnd = from + name.length + brackets.length;
    const closing = /^\s*[:：–—-]*\s*/u.exec(after.slice(brackets.length))?.[0] ?? '';
    return { labelEnd, textStart: labelEnd + closing.length };
  }
  const outside = /^\s*(?:[:：.]|\s[–—-]\s|[–—])?\s*/u.exec(after)?.[0] ?? '';
  const closed = /[.:：。]/u.test(inside) || /[?？]$/u.test(name) || /[:：.–—-]/u.test(outside);
  const { unit, n } = lengthOf(name);
  // Emphasis at the start of a sentence is no label unless something closes it.
  if ((first.type === 'emphasis' || after.trim() !== '') && !closed) return undefined;
  if (n === 0 || n > (unit === 'words' ? 16 : 40)) return undefined;
  if (after.trim() === '' && isStatement(name, lang)) return undefined;
  return { labelEnd: from + name.length - inside.length, textStart: from + name.length + outside.length };
}

/** Words that need no text behind them: a sentence with its stop, and long enough to say something. */
function isStatement(name: string, lang: string): boolean {
  if (!/[.。!！]["”’」』)）]*\s*$/u.test(name)) return false;
  const { unit, n } = lengthOf(name);
  return unit === 'words' ? n >= 4 && hasFiniteVerb(name, lang) : n >= MIN_SENTENCE_CHARACTERS;
}

/** CJK characters from which on words with a full stop are a sentence. */
const MIN_SENTENCE_CHARACTERS = 10;

function plainLabel(
  whole: Phrase,
  start: number,
  { numbered, pictured }: { readonly numbered: boolean; readonly pictured: boolean },
  lang: string,
): Cut | undefined {
  const rest = textOf(whole).slice(start);
  const longest = numbered ? MAX_LABEL.numbered : MAX_LABEL.plain;
  for (const match of rest.matchAll(SEPARATOR)) {
    if (isCode(whole, start + match.index)) continue;
    // Behind a picture any sentence may stand, with a dash in it.
    if (pictured && !/[:：]/.test(match[0])) return undefined;
    const name = rest.slice(0, match.index);
    const bare = name.replace(TAGS, '');
    const { unit, n } = lengthOf(bare);
    if (n === 0 || n > longest[unit] || /[.!?。！？;；]/u.test(bare) || OPEN.test(bare)) return undefined;
    if (!/^[\p{Lu}\p{Lo}\p{N}"“「『]/u.test(bare)) return undefined;
    const behind = rest.slice(match.index + match[0].length);
    // "He has one aim: …" is a sentence; a label is a name. A question or a list may follow either.
    if (!numbered && ((unit === 'words' && hasFiniteVerb(bare, lang)) || leads(bare))) return undefined;
    if (behind.trim() === '' || isAside(match[0].trim(), behind)) return undefined;
    if (unit === 'words' && n >= MIN_CLAUSE_WORDS && goesOn(behind, lang)) return undefined;
    return { labelEnd: start + match.index, textStart: start + match.index + match[0].length };
  }
  return undefined;
}

/** Words before a colon from which on they are a clause where the sentence goes on behind it. */
const MIN_CLAUSE_WORDS = 5;

/** `Lee points to the mill at the lock: it closed in May.`: a sentence that begins in lower case goes on from the words before. */
const goesOn = (behind: string, lang: string): boolean =>
  /^\p{Ll}/u.test(behind) && hasFiniteVerb(/^[^.!?]*[.!?]/u.exec(behind)?.[0] ?? '', lang);

/** A quotation or a bracket that opens and does not close. */
const OPEN = /["“「『《【（(][^"”」』》】）)]*$/u;

/** `For example, take …`: a marker with more behind it opens a sentence. */
function leads(words: string): boolean {
  const marker = leadingMarker(words);
  return marker !== undefined && marker.end < words.length;
}

/** A pair of dashes sets words apart inside a sentence, which goes on in lower case, or in CJK, behind the second. */
function isAside(dash: string, behind: string): boolean {
  if (!/[–—-]/u.test(dash)) return false;
  const sentence = /^[^.!?。！？]*/u.exec(behind)?.[0] ?? '';
  const next = sentence.indexOf(dash.length > 1 ? dash : ` ${dash} `);
  return next > 0 && /^[\s–—-]*[\p{Ll}\p{Lo}，,]/u.test(sentence.slice(next));
}

/** True for a place in the plain words of a phrase that stands in code. */
function isCode(whole: Phrase, index: number): boolean {
  let at = 0;
  return whole.children.some((child) => {
    const from = at;
    at += textOf(child).length;
    return child.type === 'inlineCode' && index >= from && index < at;
  });
}
