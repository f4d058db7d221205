/** The terms of an article: the names and expressions that it comes back to. */
import { hasFiniteVerb, isFunctionWord, numbers, quantifiers } from '../text/lexicon.ts';
import { textOf } from '../text/phrase.ts';
import { isSpaceless } from '../text/script.ts';
import { stem } from '../text/words.ts';
import type { Deck } from './deck.ts';

/** Most keywords: libraries ask for five to ten. */
const MOST = 8;

/** Words of the longest term. */
const LONGEST = 3;

/** How often a common word has to occur, in a title too, to be a term by itself; what says more, twice. */
const COMMON = 3;

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
  const notes = [...new Set(deck.slides.flatMap((slide) => slide.notes.map(({ text }) => text)))];
  const said = notes.join('\n').toLowerCase();
  for (const note of notes) collect(note, { isTitle: false, counts: true }, deck.lang, terms);
  // A title that is cut from a sentence says nothing for the second time.
  for (const title of new Set(deck.slides.map(({ slots }) => textOf(slots.title).trim())))
    collect(title, { isTitle: true, counts: !said.includes(title.toLowerCase()) }, deck.lang, terms);
  const weighed = [...terms.values()]
    .filter((term) => isTerm(term, deck.lang))
    .map((term) => ({ ...term, form: commonest(term.forms), weight: weightOf(term) }))
    .toSorted((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
  const chosen: typeof weighed = [];
  for (const term of weighed)
    if (
      chosen.length < MOST &&
      !chosen.some((one) => isPart(one.stems, term.stems) || isPart(term.stems, one.stems))
    )
      chosen.push(term);
  return chosen.map(({ form }) => form);
}

function isTerm({ count, stems, named, forms }: Term, lang: string): boolean {
  const form = commonest(forms);
  if (stems.length > 1) return count >= (isSpaceless(lang) ? COMMON : 2) && !hasFiniteVerb(form, lang);
  if (isName(forms)) return count >= 2;
  return named && count >= COMMON && form.length > (isSpaceless(lang) ? 1 : 3) && !hasFiniteVerb(form, lang);
}

const weightOf = ({ count, stems, named }: Term): number => count * stems.length * (named ? 2 : 1);

const isPart = (whole: readonly string[], part: readonly string[]): boolean =>
  whole.some((_, at) => part.every((stem, n) => whole[at + n] === stem));

function collect(
  text: string,
  { isTitle, counts }: { readonly isTitle: boolean; readonly counts: boolean },
  lang: string,
  terms: Map<string, Term>,
): void {
  const glue = isSpaceless(lang) ? '' : ' ';
  for (const row of rowsOf(text, lang))
    for (let from = 0; from < row.length; from++)
      for (let length = 1; length <= LONGEST && from + length <= row.length; length++) {
        const words = row.slice(from, from + length);
        const stems = words.map((word) => stem(word.toLowerCase()));
        const term = terms.get(stems.join(' ')) ?? { forms: new Map(), stems, count: 0, named: false };
        const form = words.join(glue);
        term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
        if (counts) term.count += 1;
        term.named ||= isTitle;
        terms.set(stems.join(' '), term);
      }
}

/** Written as words, numbers are no names. */
const COUNTS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|[mb]illions?|first|second|third|half|twice|once)$/i;

/** Japanese in hiragana alone is grammar; what begins with a Chinese numeral counts. */
const GRAMMAR = /^(?:\p{Script=Hiragana}+|[一二两三几每这那].*)$/u;

/** Rows of words that carry content, with nothing but a space between them. */
function rowsOf(text: string, lang: string): string[][] {
  const rows: string[][] = [[]];
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (segment.trim() === '') continue;
    const carries =
      isWordLike === true &&
      [...segment].length > 1 &&
      !isFunctionWord(segment.toLowerCase(), lang) &&
      !COUNTS.test(segment) &&
      !GRAMMAR.test(segment) &&
      numbers(segment).length + quantifiers(segment).length === 0;
    if (carries) rows.at(-1)?.push(segment);
    else rows.push([]);
  }
  return rows;
}

/** Written with a capital wherever it stands. */
const isName = (forms: ReadonlyMap<string, number>): boolean =>
  [...forms.keys()].every((form) => /^\p{Lu}/u.test(form));

/** The form that occurs most; of equals the first in the order of their letters. */
const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
