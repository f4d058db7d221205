/** Reads values from the text of a PDF, in which a character is a byte. */
import type { Bytes, Dict, Value } from './value.ts';

/** What stands at a place: a value, an operator or keyword, or the end of a list or a dictionary. */
export type Token =
  { readonly value: Value } | { readonly word: string } | { readonly close: ']' | '>>' | 'end' };

/** A place in a text; reading moves it on. */
export interface Cursor {
  readonly text: string;
  at: number;
}

const comment = /%[^\r\n]*/y;
const numeral = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y;
const nameText = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const wordText = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const reference = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const hex = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;

/** Matches at the cursor and moves it on. */
function take(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}

/** Moves on to what is neither space nor comment. */
export function skipBlank(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code <= 0x20) cursor.at += 1;
    else if (code !== 0x25 || !take(comment, cursor)) return;
  }
}

/**
 * Reads what comes next. Content streams have no references, so `12 0 R` is read as one only where `refs` is true.
 *
 * @throws Error for what no PDF has.
 */
export function next(cursor: Cursor, refs: boolean): Token {
  skipBlank(cursor);
  const { text, at } = cursor;
  if (at >= text.length) return { close: 'end' };
  const first = text.charCodeAt(at);
  if (first === 0x2f) return { value: unescaped(take(nameText, cursor)?.[1] ?? '') };
  if (first === 0x28) return { value: literal(cursor) };
  if (first === 0x5b) return { value: list(cursor, refs) };
  if (first === 0x3c)
    return { value: text.charCodeAt(at + 1) === 0x3c ? dictionary(cursor, refs) : hexadecimal(cursor) };
  if (first === 0x5d) {
    cursor.at += 1;
    return { close: ']' };
  }
  if (first === 0x3e && text.charCodeAt(at + 1) === 0x3e) {
    cursor.at += 2;
    return { close: '>>' };
  }
  const number = take(numeral, cursor);
  if (number) {
    const value = Number(number[0]);
    return refs && take(reference, cursor) ? { value: { ref: value } } : { value };
  }
  const word = take(wordText, cursor)?.[0];
  if (word === undefined) throw new Error(`The PDF has "${text.slice(at, at + 20)}" in place of a value`);
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return word === 'null' ? { value: null } : { word };
}

/** Reads one value. */
export function value(cursor: Cursor): Value {
  const token = next(cursor, true);
  if (!('value' in token)) throw new Error(`The PDF lacks a value at ${cursor.at}`);
  return token.value;
}

function list(cursor: Cursor, refs: boolean): Value[] {
  cursor.at += 1;
  const values: Value[] = [];
  for (;;) {
    const token = next(cursor, refs);
    if ('value' in token) values.push(token.value);
    else if ('close' in token && token.close === ']') return values;
    else throw new Error('The PDF has a list without an end');
  }
}

function dictionary(cursor: Cursor, refs: boolean): Dict {
  cursor.at += 2;
  const found: Dict = new Map();
  for (;;) {
    const key = next(cursor, refs);
    if ('close' in key && key.close === '>>') return found;
    const entry = next(cursor, refs);
    if (!('value' in key) || typeof key.value !== 'string' || !('value' in entry))
      throw new Error('The PDF has a dictionary that is none');
    found.set(key.value, entry.value);
  }
}

const unescaped = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : name;

function hexadecimal(cursor: Cursor): Bytes {
  const found = take(hex, cursor)?.[1];
  if (found === undefined) throw new Error('The PDF has a string without an end');
  return { bytes: Buffer.from(evened(found.replace(/[^0-9A-Fa-f]/g, '')), 'hex').toString('latin1') };
}

/** A last figure that is missing counts as 0. */
const evened = (digits: string): string => (digits.length % 2 === 0 ? digits : `${digits}0`);

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in parentheses, which may hold others. */
function literal(cursor: Cursor): Bytes {
  const { text } = cursor;
  let bytes = '';
  let depth = 0;
  for (let at = cursor.at; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const after = text.charAt(at + 1);
      if (octal !== undefined) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      else if (after === '\r' && text.charAt(at + 2) === '\n') at += 1;
      else if (after !== '\n' && after !== '\r') bytes += escapes[after] ?? after;
      at += octal?.length ?? 1;
      continue;
    }
    if (char === ')' && --depth === 0) {
      cursor.at = at + 1;
      return { bytes };
    }
    if (char !== '(' || depth++ > 0) bytes += char;
  }
  throw new Error('The PDF has a string without an end');
}
