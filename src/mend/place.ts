/** Where something stands in the article's text, and which words stand there. */
import type { Point } from 'unist';
import { decoded, withoutMarks, withoutTargets } from '../verify/source-text.ts';
import type { Span } from '../verify/spans.ts';

/** The point of an offset, in lines and columns that are counted from 1. */
export function pointAt(source: string, offset: number): Point {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}

/** The words at a place: without marks of Markdown and what is not drawn (`drawn`), then as they are written. */
export const wordsIn =
  (source: string, drawn: string) =>
  ({ start, end }: Span): readonly string[] => {
    const raw = source.slice(start, end);
    return [withoutMarks(withoutTargets(drawn.slice(start, end))), withoutTargets(raw), raw]
      .map((text) => decoded(text).replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
  };
