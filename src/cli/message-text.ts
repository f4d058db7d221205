/** Messages as they are printed: a line for people, an object for programs. */
import type { VFileMessage } from 'vfile-message';
import { codeOf, filesOf, levelOf, ruleOf, slidesOf } from '../rules/index.ts';

/**
 * `path:line:column: level: reason [rule code]` and what to do, control characters escaped. The path is the message's own
 * where it has one, such as a file of a pack.
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
  return safe(
    `${where === '' ? '' : `${where}: `}${levelOf(given)}: ${given.reason}.${note}${held} [${rule}]`,
  );
}

/** Characters that steer a terminal or draw nothing, but for the two joiners, which emoji and Persian need. */
const STEERING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** What an article or a path holds must not steer the terminal. */
export const safe = (text: string): string => text.replace(STEERING, escaped);

/** The same for JSON, which stays JSON of the same value; its own line ends stay. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).replace(STEERING, (char) => (char === '\n' ? char : escaped(char)));

/** An escape for each half of the character, as JSON and JavaScript have it. */
const escaped = (char: string): string =>
  Array.from(
    { length: char.length },
    (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** A message as data; its file only where that is another than the one that it is listed under. */
export function messageAsJson(message: VFileMessage, path: string): unknown {
  const id = ruleOf(message);
  const slides = slidesOf(message);
  const files = levelOf(message) === 'error' ? filesOf(message) : [];
  return {
    rule: id,
    code: id && codeOf(id),
    level: levelOf(message),
    reason: message.reason,
    note: message.note,
    ...(message.file && message.file !== path && { file: message.file }),
    line: message.line,
    column: message.column,
    ...(slides.length > 0 && { slides }),
    ...(files.length > 0 && { held: files }),
  };
}
