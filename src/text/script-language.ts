/** The language of a text in a script that is neither Latin nor East Asian, as far as its letters tell. */
import { francAll } from 'franc-min';
import { hasOtherScript } from './script.ts';

/** A script with the languages that are written in it, by their names in franc; where there is one, the letters tell. */
interface Script {
  readonly letters: RegExp;
  readonly languages: Readonly<Record<string, string>>;
  /** Letters that only one of them has, rarest language first. */
  readonly telling?: readonly (readonly [letters: RegExp, lang: string])[];
}

const one = (lang: string): Readonly<Record<string, string>> => ({ [lang]: lang });

const SCRIPTS: readonly Script[] = [
  {
    letters: /\p{Script=Cyrillic}/gu,
    languages: { rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg', srp: 'sr', kaz: 'kk' },
    telling: [
      [/[әғқңұһ]/iu, 'kk'],
      [/ў/iu, 'be'],
      [/[їєґ]/iu, 'uk'],
      [/[ђћџљњј]/iu, 'sr'],
      [/[ыэё]/iu, 'ru'],
    ],
  },
  {
    letters: /\p{Script=Arabic}/gu,
    languages: { arb: 'ar', pes: 'fa', urd: 'ur', pbu: 'ps' },
    telling: [
      [/[ټډړښځڅ]/u, 'ps'],
      [/[ٹڈڑںے]/u, 'ur'],
      [/[پچژگ]/u, 'fa'],
      [/[ةى]/u, 'ar'],
    ],
  },
  { letters: /\p{Script=Devanagari}/gu, languages: { hin: 'hi', mar: 'mr', npi: 'ne' } },
  { letters: /\p{Script=Hebrew}/gu, languages: one('he') },
  { letters: /\p{Script=Thai}/gu, languages: one('th') },
  { letters: /\p{Script=Greek}/gu, languages: one('el') },
  { letters: /\p{Script=Bengali}/gu, languages: one('bn') },
  { letters: /\p{Script=Tamil}/gu, languages: one('ta') },
  { letters: /\p{Script=Telugu}/gu, languages: one('te') },
  { letters: /\p{Script=Kannada}/gu, languages: one('kn') },
  { letters: /\p{Script=Malayalam}/gu, languages: one('ml') },
  { letters: /\p{Script=Gujarati}/gu, languages: one('gu') },
  { letters: /\p{Script=Gurmukhi}/gu, languages: one('pa') },
  { letters: /\p{Script=Sinhala}/gu, languages: one('si') },
  { letters: /\p{Script=Khmer}/gu, languages: one('km') },
  { letters: /\p{Script=Lao}/gu, languages: one('lo') },
  { letters: /\p{Script=Myanmar}/gu, languages: one('my') },
  { letters: /\p{Script=Georgian}/gu, languages: one('ka') },
  { letters: /\p{Script=Armenian}/gu, languages: one('hy') },
  { letters: /\p{Script=Ethiopic}/gu, languages: one('am') },
];

/**
 * Share of the letters from which on a script is that of the text: an article in Hindi may name many products in Latin
 * letters, one in English seldom quotes so much of another script.
 */
const MIN_SCRIPT_SHARE = 0.4;

/** How far the first of two languages must be ahead of the second, from 0 to 1: Russian is 0.002 behind Bulgarian in five words. */
const MIN_SCRIPT_LEAD = 0.1;

/** The languages that a text may be in, likeliest first, one alone where it is sure; none for a text in another script. */
export function scriptLanguages(text: string): readonly string[] {
  if (!hasOtherScript(text)) return [];
  // An address is in Latin letters, whatever language it stands in.
  const words = text.replace(/https?:\/\/\S+/gu, ' ');
  const all = words.match(/\p{L}/gu)?.length ?? 0;
  const share = ({ letters }: Script): number => (words.match(letters)?.length ?? 0) / all;
  const script = SCRIPTS.find((candidate) => share(candidate) >= MIN_SCRIPT_SHARE);
  return script ? languagesOf(script, words) : [];
}

function languagesOf({ letters, languages, telling = [] }: Script, text: string): readonly string[] {
  const [only, ...others] = Object.values(languages);
  if (others.length === 0) return [only ?? 'en'];
  const sample = (text.match(new RegExp(`${letters.source}+`, 'gu')) ?? []).join(' ');
  const ranked = francAll(sample, { only: Object.keys(languages), minLength: 1 }).flatMap(
    ([name, score]) => ({ lang: languages[name] ?? '', score }),
  );
  const [best, next] = ranked;
  if (best && (!next || best.score - next.score >= MIN_SCRIPT_LEAD)) return [best.lang];
  const told = telling.find(([own]) => own.test(sample))?.[1];
  return told === undefined ? ranked.slice(0, 2).map(({ lang }) => lang) : [told];
}
