/** Words and characters: how long a text is, and the tokens by which two texts are compared. */
import { isFunctionWord } from './word-classes.ts';
import { baseLang, CJK, countCjk, isCjk } from './script.ts';

/** How long a text is, in the unit that the limits of its script are given in. */
export interface Length {
  readonly unit: 'words' | 'characters';
  readonly n: number;
}

const LATIN = `(?:(?!${CJK})[\\p{L}\\p{M}\\p{N}])+`;
/** A word as a reader counts: `supply-demand`, `AI's` and `1.36` are one each. */
const WORD = `${LATIN}(?:['’.,/&‑-]${LATIN})*`;
/** The same forms compiled: with CJK apart, and without for the texts that have none, which is many times quicker. */
const MIXED = {
  word: new RegExp(`${CJK}|${WORD}`, 'gu'),
  token: new RegExp(`${CJK}|${LATIN}(?:['’]${LATIN})*`, 'gu'),
  latin: new RegExp(LATIN, 'gu'),
} as const;
const PLAIN = {
  word: /[\p{L}\p{M}\p{N}]+(?:['’.,/&‑-][\p{L}\p{M}\p{N}]+)*/gu,
  token: /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu,
} as const;

const formFor = (text: string, form: 'word' | 'token'): RegExp =>
  (countCjk(text) === 0 ? PLAIN : MIXED)[form];

/** Letters of languages whose words stand without spaces: Thai, Lao, Khmer, Burmese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;

/** Finds words by the dictionaries of ICU, whatever the language. */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** How many words a text has; each CJK character counts as one, as word processors do. */
export function countWords(text: string): number {
  if (UNSPACED.test(text))
    return Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike === true).length;
  return text.match(formFor(text, 'word'))?.length ?? 0;
}

/**
 * The length of a text for a limit: words, or characters where the text is mostly CJK.
 *
 * A Latin letter inside CJK counts half a character, which is its width on a slide. Punctuation counts nothing.
 */
export function lengthOf(text: string): Length {
  if (!isCjk(text)) return { unit: 'words', n: countWords(text) };
  const latin = text.match(MIXED.latin)?.join('').length ?? 0;
  return { unit: 'characters', n: countCjk(text) + Math.ceil(latin / 2) };
}

/** Tokens for comparing: NFKC, lower case, `’` as `'`, a CJK character each, compounds taken apart at hyphens. */
export function tokens(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return folded.match(formFor(folded, 'token')) ?? [];
}

/**
 * The tokens that carry the content: no function words, lightly stemmed.
 *
 * CJK, which has no spaces, gives the pairs of neighbouring characters; Japanese hiragana, mostly grammar, gives none.
 */
export function contentTokens(text: string, lang: string): string[] {
  const base = baseLang(lang);
  const content: string[] = [];
  let run = '';
  const flush = (): void => {
    if (run.length === 1) content.push(run);
    for (let i = 0; i + 1 < run.length; i++) content.push(run.slice(i, i + 2));
    run = '';
  };
  const folded = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  let end = 0;
  for (const match of folded.matchAll(formFor(folded, 'token'))) {
    const token = match[0];
    const cjk = countCjk(token) > 0;
    if (!cjk || match.index > end) flush();
    end = match.index + token.length;
    if (cjk && /\p{Script=Hiragana}/u.test(token)) flush();
    else if (cjk && isFunctionWord(token, base)) flush();
    else if (cjk) run += token;
    else if (!isFunctionWord(token, base)) content.push(stem(token));
  }
  flush();
  return content;
}

/**
 * A light stem of an English word in lower case, so that `computing`, `computation` and `computes` meet.
 *
 * It only serves to compare; it is not a dictionary form. Words with digits stay as they are.
 */
export function stem(word: string): string {
  let at = word.replace(/'s?$/u, '');
  if (/[^a-z]/u.test(at)) return at;
  at = cut(at, /ies$/u, 'y') ?? cut(at, /(?<=ss|sh|ch|x|z)es$/u) ?? cut(at, /(?<![su])s$/u) ?? at;
  const bare =
    cut(at, /[iy][sz](?:ation|ing|ed|e)$/u) ??
    cut(at, /(?:ability|ibility|able|ible|ably|ibly)$/u) ??
    cut(at, /(?:at)?(?:ion|or)$/u) ??
    cut(at, /(?:at)?(?:ing|ed)$/u) ??
    cut(at, /(?:ments?|ness|ity|ly)$/u) ??
    cut(at, /(?:at)?e$/u) ??
    at;
  return bare.replace(/([bdgmnprt])\1$/u, '$1').replace(/(?<=..)y$/u, 'i');
}

/** Cuts a suffix off when at least four letters are left; undefined when it does not apply. */
function cut(word: string, suffix: RegExp, instead = ''): string | undefined {
  const found = suffix.exec(word);
  if (!found) return undefined;
  const kept = word.slice(0, found.index) + instead;
  return kept.length >= 3 && (kept.length >= 4 || found[0].length <= 3) ? kept : undefined;
}
