/** The terms of an article: the names and expressions that it comes back to. */
import { isFunctionWord, numbers } from '../text/lexicon.ts';
import { textOf } from '../text/phrase.ts';
import { isSpaceless } from '../text/script.ts';
import { stem } from '../text/words.ts';
import type { Deck } from './deck.ts';

/** Most keywords: search engines and libraries ask for five to ten. */
const MOST = 8;

/** Words of the longest term. */
const LONGEST = 3;

interface Term {
  /** How it is written, by how often. */
  readonly forms: Map<string, number>;
  readonly words: number;
  count: number;
  named: boolean;
}

/**
 * Terms in the words of the article, the weightiest first; none when it repeats nothing.
 *
 * They are expressions of one to three words that occur twice or more; a single word must be a name or stand in a
 * title too. What a title has counts double, longer terms more, and a part of a term that is given does not count.
 */
export function keywordsOf(deck: Deck): string[] {
  const terms = new Map<string, Term>();
  const titles = new Set(deck.slides.map(({ slots }) => textOf(slots.title)));
  const notes = new Set(deck.slides.flatMap((slide) => slide.notes.map(({ text }) => text)));
  for (const title of titles) collect(title, true, deck.lang, terms);
  for (const note of notes) collect(note, false, deck.lang, terms);
  const weighed = [...terms.values()]
    .filter(({ count, words, named, forms }) => count >= 2 && (words > 1 || named || isName(forms)))
    .map((term) => ({ form: commonest(term.forms), weight: term.count * term.words * (term.named ? 2 : 1) }))
    .toSorted((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
  const chosen: string[] = [];
  for (const { form } of weighed) {
    const folded = form.toLowerCase();
    if (chosen.length === MOST) break;
    if (!chosen.some((one) => one.toLowerCase().includes(folded) || folded.includes(one.toLowerCase())))
      chosen.push(form);
  }
  return chosen;
}

function collect(text: string, named: boolean, lang: string, terms: Map<string, Term>): void {
  const glue = isSpaceless(lang) ? '' : ' ';
  for (const row of rowsOf(text, lang))
    for (let from = 0; from < row.length; from++)
      for (let length = 1; length <= LONGEST && from + length <= row.length; length++) {
        const words = row.slice(from, from + length);
        if (isFunctionWord((words[0] ?? '').toLowerCase(), lang)) break;
        if (isFunctionWord((words.at(-1) ?? '').toLowerCase(), lang)) continue;
        const form = words.join(glue);
        const key = words.map((word) => stem(word.toLowerCase())).join(glue);
        const term = terms.get(key) ?? { forms: new Map(), words: length, count: 0, named: false };
        term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
        term.count += 1;
        term.named ||= named;
        terms.set(key, term);
      }
}

/** Rows of words with nothing but a space between them; numbers and single letters part rows too. */
function rowsOf(text: string, lang: string): string[][] {
  const rows: string[][] = [[]];
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (segment.trim() === '') continue;
    const good = isWordLike === true && [...segment].length > 1 && numbers(segment).length === 0;
    if (good) rows.at(-1)?.push(segment);
    else rows.push([]);
  }
  return rows;
}

/** Written with a capital, or with capitals alone, wherever it stands. */
const isName = (forms: ReadonlyMap<string, number>): boolean =>
  [...forms.keys()].every((form) => /^\p{Lu}/u.test(form));

/** The form that occurs most; of equals the first in the order of their letters. */
const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
