/** A page as it reads: its words where they stand, spaces in place of all that is markup. */
import { decodeString } from 'micromark-util-decode-string';
import { visible } from '../../text/visible.ts';
import { withoutOddEntities } from './entity.ts';
import { visit, type HtmlElement, type HtmlNode } from './dom.ts';

/** Half-open range of the saved file. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** A range that is seen; the value of a run of text as the parser reads it. */
interface Seen extends FileRange {
  readonly value?: string;
}

/**
 * The text of a page with the same offsets: runs of text as they stand, entities and all, and the values of `attributes`.
 *
 * Tags, comments, scripts and what is hidden are blank. An entity that means a blank is blank; one that draws nothing
 * is made of word joiners, so that the letters beside it are one word.
 */
export function readablePage(
  text: string,
  root: HtmlElement,
  hidden: ReadonlySet<HtmlNode>,
  attributes: readonly FileRange[],
): string {
  const seen: Seen[] = attributes.filter(({ start, end }) => start >= 0 && end > start);
  visit(root, (node) => {
    if (hidden.has(node)) return false;
    if (node.type === 'text' && node.start >= 0) seen.push(node);
    return true;
  });
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, value } of seen.toSorted((a, b) => a.start - b.start || rank(a) - rank(b))) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(
      blank(text.slice(at, from)),
      shown(
        from === start && value !== undefined
          ? withoutOddEntities(text.slice(start, end), value)
          : text.slice(from, end),
      ),
    );
    at = end;
  }
  return [...pieces, blank(text.slice(at))].join('');
}

/** Runs of text before the parts of them that are said to be something. */
const rank = ({ value }: Seen): number => (value === undefined ? 1 : 0);

const blank = (markup: string): string =>
  markup.includes('\n')
    ? markup
        .split('\n')
        .map((line) => ' '.repeat(line.length))
        .join('\n')
    : ' '.repeat(markup.length);

/** A readable text with word joiners in place of the tags of code, which colour it and part no words. */
export function joined(readable: string, text: string, code: readonly FileRange[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of code) {
    if (start < at) continue;
    const tags = text.slice(start, end).replace(TAG, (tag) => tag.replace(/[^\n]/g, '\u2060'));
    const glued = readable
      .slice(start, end)
      .split('')
      .map((char, index) => (tags[index] === '\u2060' ? '\u2060' : char));
    pieces.push(readable.slice(at, start), glued.join(''));
    at = end;
  }
  return [...pieces, readable.slice(at)].join('');
}

const TAG = /<[a-z/!?][^>]*>/gi;

const shown = (raw: string): string =>
  raw
    // A tag that the parser passed over stands in the middle of a run.
    .replace(TAG, blank)
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => {
      const value = decodeString(entity);
      if (/^\s+$/u.test(value)) return ' '.repeat(entity.length);
      return isDrawn(value) ? entity : '\u2060'.repeat(entity.length);
    });

/** False for characters that draw nothing: marks of direction, joiners, soft hyphens. */
const isDrawn = (value: string): boolean => said(value) !== '';

/** Text without what draws nothing, from entities or as it stands. */
export const said = (value: string): string => visible(value).replace(/\u00ad/g, '');
