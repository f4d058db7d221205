/** Which words can be looked for in the text of a PDF: Chromium writes some scripts in the order in which they are drawn. */
import { comparable } from './input.ts';

/**
 * What the text of a PDF may have in another order, in other pieces or not at all: letters of scripts that are written
 * from right to left or joined in clusters, marks that are no part of a letter, emoji and keycaps.
 *
 * `canal`, `運河` → false; `هويس`, `ताला`, `1️⃣` → true.
 */
const UNSURE =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}])[\p{L}\p{N}]|\p{M}|\p{Emoji_Presentation}|\u200d/u;

/** True for text that a PDF may well show and not have as it was written. */
export const isUnsure = (text: string): boolean => UNSURE.test(text.normalize('NFKC'));

/** A text in the order in which it is drawn from right to left, each letter with its marks. */
export const drawnLeftwards = (text: string): string =>
  (text.match(/\P{M}\p{M}*/gu) ?? []).toReversed().join('');

/** Is a word in the text of a page, which is `comparable`: as it was written, or as it is drawn? */
export function isIn(page: string, word: string): boolean {
  const letters = comparable(word);
  return page.includes(letters) || (isUnsure(word) && page.includes(drawnLeftwards(letters)));
}

/**
 * True where a heading that is drawn so, `comparable`, may be this text: of a word that cannot be decided nothing is asked.
 */
export function mayBe(text: string, drawn: string): boolean {
  const letters = comparable(text);
  if (letters === drawn || drawnLeftwards(letters) === drawn) return true;
  return isUnsure(text) && text.split(/\s+/u).every((word) => isUnsure(word) || isIn(drawn, word));
}

/** True where all letters of one text are in another, in their order: what else that has, such as a formula, is not drawn as text. */
export function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (part.startsWith(letter, at)) at += letter.length;
  return at === part.length;
}
