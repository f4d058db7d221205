/** Offsets of a text to unist positions. */
import type { Point, Position } from 'unist';

/** Gives the position of `text[start, end)`. */
export type Locate = (start: number, end: number) => Position;

/** A function that gives the position of `text[start, end)`; each call costs the logarithm of the line count. */
export function locator(text: string): Locate {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}
