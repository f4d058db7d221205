/** The two values that a name of a cell gives: `(Cheap + Visible)`, `High impact, low effort`, `重要且紧急`. */
import { slice, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { lengthOf } from '../../text/words.ts';
import type { Pair } from './grid.ts';

/** What parts two values; one of a kind of words too, since `urgent but unimportant` names two. */
const BETWEEN =
  /\s*[,+×&/;|·，、；＋／]\s*(?:(?:and|but) )?|\s+(?:and|but|with|yet|x|vs\.?)\s+|\s*(?:并且|且|但是?|而|和|与|與|也|又|かつ|で|が|지만|하고|이고|고)\s*(?=\S)/giu;

/** Two values of two or more characters each that say how much: `高增长低份额`. */
const MEASURED =
  /^([高低强弱強大小快慢多少长短長深浅浅][\p{Script=Han}]{1,6}?)([高低强弱強大小快慢多少长短長深浅浅][\p{Script=Han}]{1,6})$/u;

/** What a value may end on that is not part of it. */
const NOUN = /\s+(?:quadrants?|cells?|box(?:es)?|corners?|tasks?|items?|projects?)$/iu;

/** A measure with what it measures, inside a sentence: `products that have a high share and low growth`. */
const AMOUNTS =
  /(?<![\p{L}-])(?:high(?:er)?|low(?:er)?|strong|weak|large|small|fast|slow|rich|poor|big|little)[\s-]+(?:\p{L}+ ){0,2}?\p{L}+(?=\s+(?:and|but|or|with|yet|in|for)\b|\s*[,.;:()]|\s*$)/giu;

/** Longest value: `not strategically important to the firm` is one, a clause is none. */
const MAX_VALUE_LENGTH = { words: 6, characters: 10 } as const;

/** The two values of a phrase; undefined when it does not consist of just two. */
export function pairIn(phrase: Phrase, source: string): Pair | undefined {
  const words = textOf(phrase).replace(/[\s.:：。]+$/u, '');
  const end = words.replace(NOUN, '').length;
  for (const [from, to, next] of partings(words.slice(0, end))) {
    const pair = [valueOf(phrase, from, to, source), valueOf(phrase, next, end, source)] as const;
    if (pair[0] && pair[1]) return [pair[0], pair[1]];
  }
  return undefined;
}

/** The two amounts that a sentence speaks of; undefined where it speaks of more or fewer. */
export function amountsIn(phrase: Phrase, source: string): Pair | undefined {
  const [first, second, third] = [...textOf(phrase).matchAll(AMOUNTS)].map((match) =>
    valueOf(phrase, match.index, match.index + match[0].length, source),
  );
  return first && second && !third ? [first, second] : undefined;
}

/** Where a text may be parted in two, as the first value's range and the start of the second. */
function partings(words: string): (readonly [number, number, number])[] {
  const start = words.length - words.trimStart().length;
  const measured = MEASURED.exec(words.trim());
  if (measured) return [[start, start + (measured[1] ?? '').length, start + (measured[1] ?? '').length]];
  const found = [...words.matchAll(BETWEEN)];
  return found.length === 1
    ? found.map((match) => [start, match.index, match.index + match[0].length] as const)
    : [];
}

function valueOf(phrase: Phrase, start: number, end: number, source: string): Phrase | undefined {
  const value = trim(slice(phrase, start, end, source), source);
  const { unit, n } = lengthOf(textOf(value));
  return n > 0 && n <= MAX_VALUE_LENGTH[unit] && !/[.?。！？:：()（）]|!$/u.test(textOf(value))
    ? value
    : undefined;
}

const BRACKETS = /\s*[（(]([^()（）]{3,80})[)）]\s*[:：.–—-]*\s*$/u;
const NUMBERED =
  /^(?:(?:quadrant|box|cell|q)\s*(?:\d|[ivx]+|one|two|three|four)\b|第[一二三四1-4]象限|象限[一二三四1-4])\s*[:：.)–—-]*\s*/iu;
const PARTED = /\s+[–—-]\s+|\s*[:：]\s*|\s*[–—]{1,2}\s*/u;

/** True for the number of a quadrant and nothing else. */
export const isNumber = (name: string): boolean => name.replace(NUMBERED, '') === '';

/** One way to read the name of a cell: what it is called, and the words that may give its values. */
export interface Reading {
  /** Only cells that are read in the same way make one matrix. */
  readonly by: 'brackets' | 'name' | 'before' | 'after';
  readonly heading: Phrase;
  readonly values: Phrase;
}

/** The ways to read a name; the numbering of quadrants is no part of it. */
export function readingsOf(name: Phrase, source: string): Reading[] {
  const words = textOf(name);
  const start = NUMBERED.exec(words)?.[0].length ?? 0;
  const part = (from: number, to: number): Phrase => trim(slice(name, from, to, source), source);
  const readings: Reading[] = [];
  const add = (by: Reading['by'], heading: Phrase, values: Phrase): void => {
    if (textOf(heading) !== '' && textOf(values) !== '') readings.push({ by, heading, values });
  };
  const brackets = BRACKETS.exec(words);
  if (brackets && brackets.index > start) {
    const at = brackets.index + brackets[0].indexOf(brackets[1] ?? '');
    add('brackets', part(start, brackets.index), part(at, at + (brackets[1] ?? '').length));
  }
  const parted = PARTED.exec(words.slice(start));
  if (parted) {
    const [left, right] = [
      part(start, start + parted.index),
      part(start + parted.index + parted[0].length, words.length),
    ];
    add('before', right, left);
    add('after', left, right);
  }
  if (start < words.length) add('name', part(start, words.length), part(start, words.length));
  return readings;
}
