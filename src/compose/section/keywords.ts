/** The terms of an article: the names and expressions that it comes back to. */
import { hasFiniteVerb, isFunctionWord, numbers, quantifiers } from '../../text/word-classes.ts';
import { textOf } from '../../text/phrase.ts';
import { isSpaceless } from '../../text/script.ts';
import { stem } from '../../text/words.ts';
import type { Deck } from '../deck.ts';

/** Most keywords: libraries ask for five to ten. */
const MAX_KEYWORDS = 8;

/** Words of the longest term. */
const MAX_TERM_WORDS = 3;

/** How often a common word has to occur, in a title too, to be a term by itself; what says more, twice. */
const MIN_COMMON_COUNT = 3;

interface Term {
  /** How it is written, by how often. */
  readonly forms: Map<string, number>;
  /** The stems of its words. */
  readonly stems: readonly string[];
  count: number;
  /** Stands in a title. */
  named: boolean;
}

/**
 * Terms in the words of the article, the weightiest first; none when it repeats nothing.
 *
 * They are expressions of one to three words that occur in two sentences or more. A single word must be a name, or
 * common and in a title too. What a title has counts double, longer terms more; of two terms of which one is part of
 * the other, the weightier is given.
 */
export function keywordsOf(deck: Deck): string[] {
  const terms = new Map<string, Term>();
  const known = new Map<string, string | undefined>();
  const notes = [...new Set(deck.slides.flatMap((slide) => slide.notes.map(({ text }) => text)))];
  const said = notes.join('\n').toLowerCase();
  for (const note of notes) collect(note, { isTitle: false, counts: true }, deck.lang, terms, known);
  // A title that is cut from a sentence says nothing for the second time.
  for (const title of new Set(deck.slides.map(({ slots }) => textOf(slots.title).trim())))
    collect(title, { isTitle: true, counts: !said.includes(title.toLowerCase()) }, deck.lang, terms, known);
  const weighed = [...terms.values()]
    .filter((term) => isTerm(term, deck.lang))
    .map((term) => ({ ...term, form: commonest(term.forms), weight: weightOf(term) }))
    .toSorted((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
  const chosen: typeof weighed = [];
  for (const term of weighed)
    if (
      chosen.length < MAX_KEYWORDS &&
      !chosen.some((other) => isPart(other.stems, term.stems) || isPart(term.stems, other.stems))
    )
      chosen.push(term);
  return chosen.map(({ form }) => form);
}

function isTerm({ count, stems, named, forms }: Term, lang: string): boolean {
  const form = commonest(forms);
  if (stems.length > 1)
    return count >= (isSpaceless(lang) ? MIN_COMMON_COUNT : 2) && !hasFiniteVerb(form, lang);
  if (isName(forms)) return count >= 2;
  return (
    named &&
    count >= MIN_COMMON_COUNT &&
    form.length > (isSpaceless(lang) ? 1 : 3) &&
    !hasFiniteVerb(form, lang)
  );
}

const weightOf = ({ count, stems, named }: Term): number => count * stems.length * (named ? 2 : 1);

const isPart = (whole: readonly string[], part: readonly string[]): boolean =>
  whole.some((_, at) => part.every((stem, n) => whole[at + n] === stem));

function collect(
  text: string,
  { isTitle, counts }: { readonly isTitle: boolean; readonly counts: boolean },
  lang: string,
  terms: Map<string, Term>,
  known: Map<string, string | undefined>,
): void {
  const glue = isSpaceless(lang) ? '' : ' ';
  for (const row of rowsOf(text, lang, known))
    for (let from = 0; from < row.length; from++)
      for (let length = 1; length <= MAX_TERM_WORDS && from + length <= row.length; length++) {
        const words = row.slice(from, from + length);
        const key = words.map((word) => word.stem).join(' ');
        const before = terms.get(key);
        const term = before ?? { forms: new Map(), stems: key.split(' '), count: 0, named: false };
        const form = words.map(({ word }) => word).join(glue);
        term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
        if (counts) term.count += 1;
        term.named ||= isTitle;
        if (!before) terms.set(key, term);
      }
}

/** Written as words, numbers are no names. */
const COUNTS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|[mb]illions?|first|second|third|half|twice|once)$/i;

/** Japanese in hiragana alone is grammar; what begins with a Chinese numeral counts. */
const GRAMMAR = /^(?:\p{Script=Hiragana}+|[一二两三几每这那].*)$/u;

/** Words with what parts them: in scripts without spaces only a dictionary knows. */
function wordsOf(text: string, lang: string): { readonly word: string; readonly isJoined: boolean }[] {
  if (!isSpaceless(lang))
    return [...text.matchAll(/([^\p{L}\p{M}\p{N}]*)([\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*)/gu)].map(
      ([, before = '', word = '']) => ({ word, isJoined: before.trim() === '' }),
    );
  let isJoined = false;
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].flatMap(
    ({ segment, isWordLike }) => {
      const joined = isJoined;
      isJoined = isWordLike === true || segment.trim() === '';
      return isWordLike === true ? [{ word: segment, isJoined: joined }] : [];
    },
  );
}

/** Rows of words that carry content, with nothing but a space between them. */
function rowsOf(text: string, lang: string, known: Map<string, string | undefined>): Word[][] {
  const rows: Word[][] = [[]];
  for (const { word, isJoined } of wordsOf(text, lang)) {
    if (!known.has(word)) known.set(word, carries(word, lang) ? stem(word.toLowerCase()) : undefined);
    const own = known.get(word);
    if (!isJoined || own === undefined) rows.push([]);
    if (own !== undefined) rows.at(-1)?.push({ word, stem: own });
  }
  return rows;
}

interface Word {
  readonly word: string;
  readonly stem: string;
}

const carries = (word: string, lang: string): boolean =>
  [...word].length > 1 &&
  !isFunctionWord(word.toLowerCase(), lang) &&
  !COUNTS.test(word) &&
  !GRAMMAR.test(word) &&
  numbers(word).length + quantifiers(word).length === 0;

/** Written with a capital wherever it stands. */
const isName = (forms: ReadonlyMap<string, number>): boolean =>
  [...forms.keys()].every((form) => /^\p{Lu}/u.test(form));

/** The form that occurs most; of equals the first in the order of their letters. */
const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
