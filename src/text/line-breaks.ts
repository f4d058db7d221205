/** Says where a line of text may break. */

/** Scripts that are written without spaces: each sign may begin a line. */
const SPACELESS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;

/**
 * Behind white space, a hyphen, a dash or a slash, around a dash, between brackets, and beside a sign that needs no space.
 *
 * `{chain}:{id}` breaks before its second bracket, `f(x)` does not.
 */
const BREAKS = new RegExp(
  String.raw`(?<=[\s/–—-])(?=[^\s/–—-])|(?=—)|(?<=[:,;)}\]])(?=[({[])|(?<=[${SPACELESS}\u3000-\u303f\uff00-\uffef])|(?=[${SPACELESS}])`,
  'u',
);

/** The pieces of a text that no line breaks: `well-known locks` → `well-`, `known `, `locks`. */
export const piecesOf = (text: string): string[] => text.replaceAll(/\s+/gu, ' ').split(BREAKS);

/** What stands in a line as a whole, with the room between it and what follows. */
export interface Piece {
  readonly width: number;
  readonly space: number;
}

/** How many lines pieces take, filled one after the other; what is wider than a line is cut. */
export function linesIn(pieces: readonly Piece[], room: number): number {
  let [lines, at] = [1, 0];
  for (const { width, space } of pieces) {
    if (at > 0 && at + width > room) [lines, at] = [lines + 1, 0];
    const cuts = room > 0 ? Math.max(0, Math.ceil(width / room) - 1) : 0;
    lines += cuts;
    at += width - cuts * room + space;
  }
  return lines;
}
