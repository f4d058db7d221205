/** Entities that a browser reads otherwise than Markdown does: without their semicolon, glued to letters, of Windows' own numbers. */
import { decodeString } from 'micromark-util-decode-string';

const TAG = /<[a-z/!?][^>]*>/iy;

/** What may be an entity, with or without its semicolon: at a place, and all of a text. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});?/iy;

const ALL = new RegExp(ENTITY.source, 'gi');

/** Numbers that mean controls, and in pages the characters that Windows has there. */
const WINDOWS = /^&#(?:1[2-5]\d|x[89][\da-f]);$/i;

const isOdd = (entity: string): boolean =>
  !entity.endsWith(';') || WINDOWS.test(entity) || decodeString(entity) === entity;

/**
 * A run of text with the characters that odd entities mean in their place, and word joiners behind, so that it is as long.
 *
 * `value` is what the parser made of it. A run that differs from it in other ways is left as it is.
 */
export function withoutOddEntities(raw: string, value: string): string {
  if (![...raw.matchAll(ALL)].some(([entity]) => isOdd(entity))) return raw;
  const pieces: string[] = [];
  let [at, index] = [0, 0];
  while (at < raw.length) {
    const found = raw[at] === '&' ? entityAt(raw, at, value, index) : undefined;
    if (found) {
      const { length, char } = found;
      const entity = raw.slice(at, at + length);
      pieces.push(isOdd(entity) ? char + '\u2060'.repeat(length - char.length) : entity);
      at += length;
      index += char.length;
    } else if (raw[at] === value[index]) {
      pieces.push(raw.charAt(at));
      at += 1;
      index += 1;
    } else {
      // A tag that the parser passed over.
      TAG.lastIndex = at;
      const tag = TAG.exec(raw)?.[0];
      if (tag === undefined) return raw;
      pieces.push(tag);
      at += tag.length;
    }
  }
  return pieces.join('');
}

/** The entity at a place, as long as the parser took it to be; undefined where `&` means itself. */
function entityAt(
  raw: string,
  at: number,
  value: string,
  index: number,
): { readonly length: number; readonly char: string } | undefined {
  ENTITY.lastIndex = at;
  const whole = ENTITY.exec(raw);
  if (!whole) return undefined;
  const isNumber = whole[0].startsWith('&#');
  for (let length = whole[0].length; length > 2; length--) {
    const written = raw.slice(at, at + length);
    const meant = isNumber
      ? first(value, index)
      : decodeString(written.endsWith(';') ? written : `${written};`);
    if (
      meant === '' ||
      meant.startsWith('&') !== /^&(?:amp|AMP|#38|#x26)/.test(written) ||
      !value.startsWith(meant, index)
    )
      continue;
    const [after, next] = [raw[at + length], value[index + meant.length]];
    if (after === next || after === '&') return { length, char: meant };
    if (isNumber) return undefined;
  }
  return undefined;
}

/** The character at a place, of one unit or of two. */
const first = (text: string, index: number): string => {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
};
