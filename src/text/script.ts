/** Which script a text is written in. */

/** One letter of a script that is written without spaces or counted by the character; a source for RegExp. */
export const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]';

/** One character that is followed by no space: a CJK letter or a mark of full width; a source for RegExp. */
export const FULL_WIDTH = `(?:${CJK}|[\\u3000-\\u303f\\uff00-\\uffef])`;

const ANY_CJK = new RegExp(CJK, 'gu');
/** The blocks in which CJK letters lie, by code unit: a test that costs nothing on the many texts that have none. */
const MAYBE_CJK =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|[\ud800-\udbff]/;
const LETTERS = /[\p{L}\p{M}]+/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many Han, kana and Hangul characters a text has. */
export function countCjk(text: string): number {
  return MAYBE_CJK.test(text) ? count(text, ANY_CJK) : 0;
}

/**
 * The share of CJK: its characters among its characters and the words of other scripts.
 *
 * A word weighs as much as a character, so that a Chinese sentence full of English product names stays Chinese.
 */
export function cjkShare(text: string): number {
  const characters = countCjk(text);
  if (characters === 0) return 0;
  return characters / (characters + count(text.replace(ANY_CJK, ' '), LETTERS));
}

/** True for a text that is mostly Chinese, Japanese or Korean; false for one without letters. */
export function isCjk(text: string): boolean {
  return cjkShare(text) > 0.5;
}

/** True for a language that is written without spaces and with marks of full width: Chinese and Japanese. */
export const isSpaceless = (lang: string): boolean => ['zh', 'ja'].includes(baseLang(lang));

/** The base language of a BCP 47 tag: `zh` of `zh-Hant-TW`. */
export function baseLang(lang: string): string {
  return lang.toLowerCase().split(/[-_]/u)[0] ?? '';
}

/** A letter above those of Latin and below those of East Asia: a test that costs little. */
const BETWEEN = /[\u0370-\u1cff]/u;

/** True for a text that has letters of a script that is neither Latin nor East Asian, such as Greek, Hebrew or Thai. */
export const hasOtherScript = (text: string): boolean => BETWEEN.test(text);

/** Languages that are written from right to left; templates/base/theme.css and report.css name the same ones. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set('ar arc ckb dv fa he ps sd ug ur yi'.split(' '));

/** The direction in which a language is written, as HTML names it. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(baseLang(lang)) ? 'rtl' : 'ltr';

const KANA = '[\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const HANGUL = '\\p{Script=Hangul}';

/** A run of a script, with the spaces and marks of full width in it. */
const runOf = (letter: string): string => `${letter}(?:[ \\u3000-\\u303f\\uff00-\\uffef]*${letter})*`;

const ANY_RUN = new RegExp(`${runOf(HANGUL)}|${runOf(`(?:\\p{Script=Han}|${KANA})`)}`, 'gu');
/** In Chinese a single kana is part of a name; among Han only what has no Han in it is surely Japanese. */
const IN_CHINESE = new RegExp(`${runOf(HANGUL)}|${KANA}{2,}`, 'gu');
const IN_JAPANESE = new RegExp(runOf(HANGUL), 'gu');
const IN_KOREAN = new RegExp(runOf(`(?:\\p{Script=Han}|${KANA})`), 'gu');

const anyKana = new RegExp(KANA, 'u');
const anyHangul = new RegExp(HANGUL, 'u');

/** The language of Han letters beside no kana in a text that is in neither: Japanese where it quotes any kana. */
export const hanLang = (text: string): 'ja' | 'zh' => (anyKana.test(text) ? 'ja' : 'zh');

/** The runs of a text whose script tells that they are not in its language; `han` is that of Han without kana. */
export function foreignRuns(
  text: string,
  lang: string,
  han: string,
): { readonly start: number; readonly end: number; readonly lang: string }[] {
  if (!MAYBE_CJK.test(text)) return [];
  const pattern = { zh: IN_CHINESE, ja: IN_JAPANESE, ko: IN_KOREAN }[baseLang(lang)] ?? ANY_RUN;
  return Array.from(text.matchAll(pattern), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    lang: anyHangul.test(run) ? 'ko' : anyKana.test(run) ? 'ja' : han,
  }));
}
