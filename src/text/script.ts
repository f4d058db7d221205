/** Which script a text is written in, and the language that this tells. */

/** One letter of a script that is written without spaces or counted by the character; a source for RegExp. */
export const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many Han, kana and Hangul characters a text has. */
export function countCjk(text: string): number {
  return count(text, new RegExp(CJK, 'gu'));
}

/**
 * The share of CJK: its characters among its characters and the words of other scripts.
 *
 * A word weighs as much as a character, so that a Chinese sentence full of English product names stays Chinese.
 */
export function cjkShare(text: string): number {
  const characters = countCjk(text);
  const words = count(text.replace(new RegExp(CJK, 'gu'), ' '), /[\p{L}\p{M}]+/gu);
  return characters === 0 ? 0 : characters / (characters + words);
}

/** True for a text that is mostly Chinese, Japanese or Korean; false for one without letters. */
export function isCjk(text: string): boolean {
  return cjkShare(text) > 0.5;
}

/** The language that the script tells: `ja` by kana, `ko` by Hangul, `zh` by Han alone, else `en`. */
export function detectLang(text: string): string {
  if (!isCjk(text)) return 'en';
  const all = countCjk(text);
  if (count(text, /\p{Script=Hangul}/gu) > all * 0.3) return 'ko';
  // A Chinese text may quote a Japanese name; real Japanese is never below a tenth of kana.
  return count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > all * 0.1 ? 'ja' : 'zh';
}

/** The base language of a BCP 47 tag: `zh` of `zh-Hant-TW`. */
export function baseLang(lang: string): string {
  return lang.toLowerCase().split(/[-_]/u)[0] ?? '';
}
