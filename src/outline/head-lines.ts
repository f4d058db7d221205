/** The lines of a block as they stand in the article, marks blanked. */
import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import { placeOf } from '../text/phrase.ts';

/** A line without its marks; an index in its words is a place in the article. */
export interface HeadLine {
  readonly words: string;
  readonly position: Position;
}

/** What stands in the article where a node is. */
export const wordsOf = (node: RootContent, source: string): string => {
  const { start, end } = placeOf(node);
  return source.slice(start.offset, end.offset);
};

/** The lines of a block with spaces in place of marks, so that an index in a line is a place in the article. */
export function linesOf(block: RootContent, source: string): HeadLine[] {
  const { start } = placeOf(block);
  const lines: HeadLine[] = [];
  let offset = start.offset ?? 0;
  let column = start.column;
  wordsOf(block, source)
    .split('\n')
    .forEach((raw, index) => {
      const line = start.line + index;
      const words = unmarked(raw);
      if (/\S/.test(words))
        lines.push({
          words,
          position: {
            start: { line, column, offset },
            end: { line, column: column + raw.length, offset: offset + raw.length },
          },
        });
      offset += raw.length + 1;
      column = 1;
    });
  return lines;
}

/** Rows of two cells as `name: value`. */
export const rowsOf = (table: RootContent, source: string): HeadLine[] =>
  linesOf(table, source).flatMap(({ words, position }) => {
    const cells = /^(\s*\|?)([^|]+)\|([^|]+)(\|?\s*)$/.exec(words);
    if (!cells) return [];
    const [, open = '', name = '', value = '', close = ''] = cells;
    return [{ words: `${open.replace('|', ' ')}${name}:${value}${close.replace('|', ' ')}`, position }];
  });

const blank = (found: string): string => ' '.repeat(found.length);

/** A line of Markdown without its marks, every character in its place. */
const unmarked = (raw: string): string =>
  raw
    .replace(/^[ \t>]*(?:(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t]+)?(?:\[[ x]\][ \t])?/i, blank)
    .replace(/!\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/g, blank)
    .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, blank)
    .replace(/&nbsp;|\\$/g, blank)
    .replace(/[*[\]`]|_(?![\p{L}\d])|(?<![\p{L}\d])_/gu, ' ');
