/** What no article has and the parser would take hours for: found line by line, before it is asked. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';

/** Deepest nesting of quotations and lists that is read; the parser's stack ends at several thousand. */
const MAX_DEPTH = 100;

/** Marks in one paragraph from which on, where they are a quarter of it, it is no prose: the parser is quadratic in them. */
const MAX_MARKS = 2000;

/** Marks of emphasis, links and escapes in one paragraph, however long it is. */
const MAX_PHRASING = 10_000;

/** Lines in a row without a word. */
const MAX_WORDLESS = 10_000;

/** The first line that no article has, as a message; undefined when all are fine. */
export function unreadable(text: string): VFileMessage | undefined {
  let [line, wordless, indent, nested] = [0, 0, 0, 0];
  let [marks, phrasing, size, boxes] = [0, 0, 0, 0];
  for (const words of text.split('\n')) {
    line += 1;
    const lead = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(words)?.[0] ?? '';
    // Items below items: each stands further to the right than the one above it.
    const own = lead === '' ? 0 : words.length - words.trimStart().length;
    nested = own > indent ? nested + 1 : 0;
    indent = own;
    // Directives in each other; one that is not closed goes on to the end.
    if (/^ {0,3}:{3,}/.test(words)) boxes = Math.max(0, boxes + (/^[ :]*$/.test(words) ? -1 : 1));
    const depth = Math.max(nested, boxes, lead.replace(/[^>*+\-.)]/g, '').length);
    const blank = words.trim() === '';
    wordless = /[\p{L}\p{N}]/u.test(words) ? 0 : wordless + 1;
    marks = blank ? 0 : marks + count(words, /[*_~[\]`<>|:!#]/g);
    phrasing = blank ? 0 : phrasing + count(words, /[*_~[\]`<\\&]/g);
    size = blank ? 0 : size + words.length;
    const what =
      phrasing > MAX_PHRASING
        ? `${phrasing} marks in a paragraph`
        : marks > MAX_MARKS && marks > size / 4
          ? `${marks} marks in a paragraph`
          : depth > MAX_DEPTH
            ? `${depth} nested marks in a paragraph`
            : wordless > MAX_WORDLESS
              ? `${wordless} lines without a word`
              : undefined;
    if (what === undefined) continue;
    return message('read:too-deep', `Unexpected ${what}, expected an article`, {
      place: { line, column: 1 },
      note: 'Remove this line.',
    });
  }
  return undefined;
}

const count = (words: string, form: RegExp): number => words.match(form)?.length ?? 0;
