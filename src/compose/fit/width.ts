/** How wide words will be drawn, about: slides are planned before anything is drawn. */
import { isSpaceless } from '../../text/script.ts';

/** Widths in em of bold Inter, the widest of the bundled fonts, at the letter spacing of titles. */
const NARROW_EM = 0.27;
const WIDTHS_EM: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’‘|!ijlI()[\]]/u, NARROW_EM],
  [/[ftr"“”/\\{}-]/u, 0.4],
  [/[mMW@—%]/u, 0.88],
  [/[wQOGCDNHUA&+=<>~]/u, 0.73],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/\p{Lu}/u, 0.66],
  [/\p{M}/u, 0],
];
const OTHER_EM = 0.57;

/** Width of a text in em. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum += WIDTHS_EM.find(([form]) => form.test(sign))?.[1] ?? OTHER_EM;
  return sum;
}

/**
 * How many lines a text takes in a column of so many em, filled from the left as browsers do.
 *
 * Lines break at spaces; in Chinese and Japanese titles after marks and between words of which we know nothing, so
 * that there a line may hold as little as nine tenths of its width. A word wider than the column is cut.
 */
export function linesOf(text: string, column: number, lang: string): number {
  const spaceless = isSpaceless(lang);
  const room = spaceless ? column * 0.9 : column;
  const words = text
    .trim()
    .split(
      spaceless
        ? /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])|(?<=\s)/u
        : /(?<=\s)/u,
    );
  let lines = 1;
  let at = 0;
  for (const word of words) {
    const wide = widthOf(word.trimEnd());
    if (at > 0 && at + wide > room) {
      lines += 1;
      at = 0;
    }
    lines += Math.max(0, Math.ceil(wide / room) - 1);
    at = (at + wide) % room === 0 ? at + wide : wide > room ? wide % room : at + wide;
    at += widthOf(word.slice(word.trimEnd().length));
  }
  return lines;
}
