/** Hyphens at line ends: those that only part a word go, those of compounds stay. */

/** First parts of compounds that are hardly ever a syllable. */
const COMPOUND =
  /^(?:well|self|long|short|high|low|full|half|cross|cost|year|day|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|first|second|third|non|ex)$/i;

/** The words of a text in small letters, compounds whole. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));

/**
 * Whether the hyphen at the end of a line belongs to the word: `cost-` + `benefit` yes, `Skip-` + `pers` no. The text
 * may have the word elsewhere; `words` are all that it has.
 */
export function keepsHyphen(above: string, below: string, words: ReadonlySet<string>): boolean {
  const first = (/[\p{L}\p{N}]+(?=[-‐]$)/u.exec(above)?.[0] ?? '').toLowerCase();
  const second = /^\p{L}+/u.exec(below)?.[0] ?? '';
  if (second === '' || /^\p{Lu}/u.test(second)) return true;
  if (words.has(first + second)) return false;
  return words.has(`${first}-${second}`) || COMPOUND.test(first);
}
