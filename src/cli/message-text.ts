/** Prints messages: as a line for people, as an object for programs. */
import type { VFileMessage } from 'vfile-message';
import { codeOf, filesOf, levelOf, ruleOf } from '../rules/index.ts';

/**
 * A message as one line: `a.md:3:1: warning: Unexpected …, expected …. What to do. [verify:title T-TITLE]`.
 *
 * `path` is used unless the message names a file of its own, such as a file of a pack. Control characters are escaped.
 */
export function messageText(given: VFileMessage, path: string): string {
  const where = [given.file || path, given.line, given.column]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  const id = ruleOf(given);
  const rule = [id ?? 'unknown', id && codeOf(id)].filter(Boolean).join(' ');
  const note = given.note ? ` ${given.note}` : '';
  const files = levelOf(given) === 'error' ? filesOf(given) : [];
  const held = files.length > 0 ? ` Not written: ${files.join(', ')}.` : '';
  return short(
    safe(`${where === '' ? '' : `${where}: `}${levelOf(given)}: ${given.reason}.${note}${held} [${rule}]`),
  );
}

/** Most characters of a word in a line: the longest that systems take for the name of a file. */
const MAX_WORD_LENGTH = 255;

/** A line without the middle of paths and addresses that nobody reads: `https://example.org/aaaa…aaaa`. */
const short = (line: string): string =>
  line.replace(/\S+/gu, (word) =>
    word.length <= MAX_WORD_LENGTH
      ? word
      : `${word.slice(0, MAX_WORD_LENGTH / 2)}…${word.slice(-MAX_WORD_LENGTH / 4)}`,
  );

/** Characters that control a terminal or draw nothing, except the two joiners that emoji and Persian need. */
const CONTROL_CHARACTERS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Escapes control characters, so that words of an article or a path cannot control the terminal. */
export const safe = (text: string): string => text.replace(CONTROL_CHARACTERS, escaped);

/** JSON with control characters escaped; it reads back as the same value. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).replace(CONTROL_CHARACTERS, (char) =>
    char === '\n' ? char : escaped(char),
  );

/** `\u202e` for each UTF-16 code unit, as in JSON. */
const escaped = (char: string): string =>
  Array.from(
    { length: char.length },
    (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
