/** The language that a text is written in, as far as its letters tell. */
import { francAll } from 'franc-min';
import { countCjk, isCjk } from './script.ts';
import { scriptLanguages } from './script-language.ts';

/** The language of a text, or what stands in for it. */
export interface DetectedLanguage {
  /** Base language of BCP 47; where none can be told, the likeliest of its script, `en` in Latin letters. */
  readonly lang: string;
  readonly isSure: boolean;
  /** Other languages that an unsure text may well be in, likeliest first; none where nothing is known of it. */
  readonly candidates: readonly string[];
}

/** The languages in Latin letters that are told apart, by their names in franc. Others are too rare to be worth mistakes. */
const LATIN_LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  swe: 'sv',
  pol: 'pl',
  ces: 'cs',
  ron: 'ro',
  hun: 'hu',
  tur: 'tr',
  ind: 'id',
  vie: 'vi',
};

/** How many characters are looked at: as many as franc reads. */
const MAX_SAMPLE = 2048;

/** Fewest words that tell a language: of twelve words in Spanish one in nine samples passes for Portuguese. */
const MIN_TELLING_WORDS = 25;

/** Fewest words of which a guess is worth a message; what is shorter is hardly more than a title. */
const MIN_GUESS_WORDS = 10;

/**
 * How far the first language must be ahead of the second, per trigram, from 0 to 1.
 *
 * Of 320 texts of 300 words in eight languages none is below 0.02. Finnish, which franc-min does not know, is nearer to
 * Turkish than to Indonesian by 0.01.
 */
const MIN_LEAD = 0.03;

/** Share of æ and ø among the letters from which on a text is Danish or Norwegian, which franc-min does not know. */
const MIN_DANISH_SHARE = 0.005;

const sure = (lang: string): DetectedLanguage => ({ lang, isSure: true, candidates: [] });
const unsure = (...candidates: readonly string[]): DetectedLanguage => ({
  lang: 'en',
  isSure: false,
  candidates,
});

/**
 * The language of a text: `ja` by kana, `ko` by Hangul, `zh` by Han alone, one in Latin letters by its groups of three,
 * one in another script by its letters.
 */
export function detectLanguage(text: string): DetectedLanguage {
  if (!isCjk(text)) {
    const [first, ...others] = scriptLanguages(text);
    if (first === undefined) return latinLanguage(text);
    return others.length === 0 ? sure(first) : { lang: first, isSure: false, candidates: [first, ...others] };
  }
  const all = countCjk(text);
  const share = (letters: RegExp): number => (text.match(letters)?.length ?? 0) / all;
  if (share(/\p{Script=Hangul}/gu) > 0.3) return sure('ko');
  // A Chinese text may quote a Japanese name; real Japanese is never below a tenth of kana.
  return sure(share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1 ? 'ja' : 'zh');
}

function latinLanguage(text: string): DetectedLanguage {
  // Figures, marks and addresses between the words leave room for as many.
  const words = text.slice(0, 4 * MAX_SAMPLE).match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < MIN_GUESS_WORDS) return sure('en');
  const sample = words.join(' ').slice(0, MAX_SAMPLE);
  const danish = (sample.match(/[æø]/giu)?.length ?? 0) / sample.length;
  if (danish >= MIN_DANISH_SHARE) return unsure('da', 'nb');
  const [best, next] = francAll(sample, { only: Object.keys(LATIN_LANGUAGES), minLength: 1 });
  const [first, second] = [best, next].map((tuple) => LATIN_LANGUAGES[tuple?.[0] ?? '']);
  // What is taken for English where nothing is told needs no message where English is told.
  if (first === undefined) return unsure();
  if (first === 'en') return sure('en');
  const lead = ((best?.[1] ?? 0) - (next?.[1] ?? 0)) * (sample.length / countTrigrams(sample));
  if (words.length >= MIN_TELLING_WORDS && lead >= MIN_LEAD) return sure(first);
  return unsure(first, ...(second === undefined || second === 'en' ? [] : [second]));
}

/** How many different groups of three characters a text has: franc weighs each once, and divides by the length of the text. */
function countTrigrams(text: string): number {
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) trigrams.add(text.slice(at, at + 3).toLowerCase());
  return trigrams.size;
}
