/** Messages as they are printed: a line for people, an object for programs. */
import type { VFileMessage } from 'vfile-message';
import { codeOf, levelOf, ruleOf, slidesOf } from './rules.ts';

/**
 * `path:line:column: level: reason [rule code]` and what to do, control characters escaped. The path is the message's own
 * where it has one, such as a file of a pack.
 */
export function printed(given: VFileMessage, path: string): string {
  const where = [given.file || path, given.line, given.column]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  const id = ruleOf(given);
  const rule = [id ?? 'unknown', id && codeOf(id)].filter(Boolean).join(' ');
  const note = given.note ? ` ${given.note}` : '';
  return safe(`${where === '' ? '' : `${where}: `}${levelOf(given)}: ${given.reason}.${note} [${rule}]`);
}

/** What an article or a path holds must not steer the terminal. */
export const safe = (text: string): string =>
  text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A message as data; its file only where that is another than the one that it is listed under. */
export function messageAsJson(one: VFileMessage, path: string): unknown {
  const id = ruleOf(one);
  const slides = slidesOf(one);
  return {
    rule: id,
    code: id && codeOf(id),
    level: levelOf(one),
    reason: one.reason,
    note: one.note,
    ...(one.file && one.file !== path && { file: one.file }),
    line: one.line,
    column: one.column,
    ...(slides.length > 0 && { slides }),
  };
}
