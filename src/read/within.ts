/** Where a part of a one-line text stands. */
import type { Position } from 'unist';

/** The place of a part of a one-line text. */
export function within(position: Position, start: number, length: number): Position {
  const { line, column, offset = 0 } = position.start;
  return {
    start: { line, column: column + start, offset: offset + start },
    end: { line, column: column + start + length, offset: offset + start + length },
  };
}
