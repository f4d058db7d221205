/** What a PDF is made of: its kinds of values, and how to get at them. */

/** A value. A string is a name, `Type` for `/Type`; the text of a PDF is in `Bytes`. */
export type Value = null | boolean | number | string | Bytes | Ref | Value[] | Dict | Stream;

/** A string of a PDF: a character is a byte. */
export interface Bytes {
  readonly bytes: string;
}

/** What refers to an object by its number. */
export interface Ref {
  readonly ref: number;
}

/** A dictionary by the names of its keys, in their order. */
export type Dict = Map<string, Value>;

/** A dictionary with data, as they are in the file: still packed when it has a filter. */
export interface Stream {
  readonly dict: Dict;
  readonly data: Uint8Array;
}

/** A PDF in memory: its objects by number. It is there to be changed; whoever opened it owns it. */
export interface Pdf {
  readonly objects: Map<number, Value>;
  /** Has `Root`, and `Info` in most files. */
  readonly trailer: Dict;
}

/** A dictionary from pairs; what is undefined is left out. */
export function dict(entries: Readonly<Record<string, Value | undefined>>): Dict {
  return new Map(Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}

export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'ref' in value;

export const isBytes = (value: Value | undefined): value is Bytes =>
  typeof value === 'object' && value !== null && 'bytes' in value;

export const isStream = (value: Value | undefined): value is Stream =>
  typeof value === 'object' && value !== null && 'data' in value;

/** What a value stands for: the object that it refers to, or itself; null where there is none. */
export function resolve(pdf: Pdf, value: Value | undefined): Value {
  return isRef(value) ? (pdf.objects.get(value.ref) ?? null) : (value ?? null);
}

/** The dictionary that a value stands for, that of a stream too; an empty one where it is something else. */
export function dictOf(pdf: Pdf, value: Value | undefined): Dict {
  const found = resolve(pdf, value);
  if (found instanceof Map) return found;
  return isStream(found) ? found.dict : new Map();
}

/** The list that a value stands for; a single value is a list of one, nothing is an empty list. */
export function listOf(pdf: Pdf, value: Value | undefined): readonly Value[] {
  const found = resolve(pdf, value);
  if (Array.isArray(found)) return found;
  return found === null ? [] : [value ?? null];
}

/** The number that a value stands for; undefined where it is something else. */
export function numberOf(pdf: Pdf, value: Value | undefined): number | undefined {
  const found = resolve(pdf, value);
  return typeof found === 'number' ? found : undefined;
}

/** Gives an object a number of its own. */
export function add(pdf: Pdf, value: Value): Ref {
  // Nothing is ever taken out before the PDF is written, so numbers grow with the count.
  let number = pdf.objects.size + 1;
  while (pdf.objects.has(number)) number += 1;
  pdf.objects.set(number, value);
  return { ref: number };
}

/** Text as a string of a PDF: plain where it is ASCII, else UTF-16 with its mark. */
export function textString(text: string): Bytes {
  if (/^[\t\n\r -~]*$/.test(text)) return { bytes: text };
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return { bytes: `\u00fe\u00ff${units.map((one) => String.fromCharCode(one >> 8, one & 255)).join('')}` };
}

/** The text of a string of a PDF; undefined where the value is something else. */
export function textOf(pdf: Pdf, value: Value | undefined): string | undefined {
  const found = resolve(pdf, value);
  if (!isBytes(found)) return undefined;
  const { bytes } = found;
  if (bytes.startsWith('\u00fe\u00ff')) return utf16(bytes.slice(2));
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return Buffer.from(bytes.slice(3), 'latin1').toString();
  return bytes;
}

/** Text of UTF-16 whose bytes are characters, greater byte first. */
export function utf16(bytes: string): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}
