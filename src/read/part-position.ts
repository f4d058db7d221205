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

/**
 * The place of a part of a value. A value that is written otherwise than it reads, with escapes or over several lines,
 * has one place for all its parts.
 */
export function partOf(value: string, position: Position, start: number, length: number): Position {
  const { start: from, end } = position;
  const written = (end.offset ?? 0) - (from.offset ?? 0);
  return written === value.length ? within(position, start, length) : position;
}
