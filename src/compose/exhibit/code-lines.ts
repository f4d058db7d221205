/** Lines of code: how many a slide holds, and where a block that is longer is divided. */
import { countCjk } from '../../text/script.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import { BREAK_REACH, placeNear } from './code-breaks.ts';

/** What a slide holds of code. */
export interface Room {
  /** Drawn lines. */
  readonly lines: number;
  /** Drawn lines where it is set denser. */
  readonly dense: number;
  /** Characters of one drawn line. */
  readonly characters: number;
}

/** How a block of code is shown. */
export interface Division {
  /** The lines on each slide, from the first to the one behind the last; no slide begins or ends with an empty line. */
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly density: 0 | 1;
}

/** By how much more lines a slide holds where they are set denser. */
const DENSER_SHARE = 1.25;

/** By how much more lines slides of each size hold. */
const HEIGHT_SHARES = { '16:9': 1, '4:3': 1.2 } as const;

/** Characters of a drawn line: of 20 px, and of 26 px on slides of 4:3, in 1070 px. */
const MAX_LINE_CHARACTERS = { '16:9': 89, '4:3': 68 } as const;

/** Slides that one block of code takes at most: what is longer is read, not shown. */
const MAX_CODE_SLIDES = 2;

/** What a slide of a deck holds of code. */
export function roomOf(context: ComposeContext): Room {
  const { size = '16:9' } = context;
  const lines = Math.floor(limitOf(context, 'code', 'code') * HEIGHT_SHARES[size]);
  return { lines, dense: Math.floor(lines * DENSER_SHARE), characters: MAX_LINE_CHARACTERS[size] };
}

/** How many lines are drawn for some lines of code. */
export const drawnLines = (lines: readonly string[], { characters }: Room): number =>
  lines.reduce((sum, line) => sum + wrapped(line, characters), 0);

/** Lines that a line is wrapped to: between words, and inside one that is longer than a line. */
function wrapped(line: string, most: number): number {
  let [lines, column] = [1, 0];
  for (const [word] of line.matchAll(/\s*\S+/g)) {
    let width = word.length + countCjk(word);
    if (column > 0 && column + width > most) {
      // The space before a word stays at the end of the line.
      width -= word.length - word.trimStart().length;
      [lines, column] = [lines + 1, 0];
    }
    const more = Math.max(0, Math.ceil((column + width) / most) - 1);
    [lines, column] = [lines + more, column + width - more * most];
  }
  return lines;
}

/**
 * Divides lines of code over two slides at most; what does not fit on these is in no part.
 *
 * What fits where it is set denser is not divided for it.
 */
export function divide(lines: readonly string[], room: Room): Division {
  const total = drawnLines(lines, room);
  const all = lines.length;
  for (const [density, most] of [room.lines, room.dense].entries())
    if (total <= most) return { parts: trimmed([[0, all]], lines), density: density as 0 | 1 };
  for (const [density, most] of [room.lines, room.dense].entries()) {
    if (total > MAX_CODE_SLIDES * most) continue;
    const at = placeNear(lines, fitting(lines, Math.ceil(total / MAX_CODE_SLIDES), room), BREAK_REACH);
    const parts = trimmed(
      [
        [0, at],
        [at, all],
      ],
      lines,
    );
    if (parts.every(([from, to]) => drawnLines(lines.slice(from, to), room) <= most))
      return { parts, density: density as 0 | 1 };
  }
  // What is cut is set denser, so that more of it is seen.
  const first = placeNear(lines, fitting(lines, room.dense, room), 0);
  const rest = lines.slice(first);
  const fits = fitting(rest, room.dense, room);
  const last = fits < rest.length ? placeNear(rest, fits, 0) : fits;
  return {
    parts: trimmed(
      [
        [0, first],
        [first, first + last],
      ],
      lines,
    ),
    density: 1,
  };
}

/** How many lines fit; one at least. */
function fitting(lines: readonly string[], most: number, room: Room): number {
  let height = 0;
  const over = lines.findIndex((line) => (height += drawnLines([line], room)) > most);
  return over < 0 ? lines.length : Math.max(1, over);
}

/** Parts without the empty lines around them. */
function trimmed(parts: Division['parts'], lines: readonly string[]): Division['parts'] {
  return parts.flatMap(([from, to]) => {
    const own = lines.slice(from, to);
    const first = own.findIndex((line) => line.trim() !== '');
    return first < 0
      ? []
      : [[from + first, from + 1 + own.findLastIndex((line) => line.trim() !== '')] as const];
  });
}
