/** Reads a PDF: those that Chromium prints, with a table of objects, and our own, with packed ones. */
import { inflateSync } from 'node:zlib';
import { next, skipBlank, value, type Cursor } from './parse.ts';
import { dictOf, isStream, numberOf, type Dict, type Pdf, type Stream, type Value } from './value.ts';

/**
 * All objects of a PDF. Data of streams are views of the given bytes.
 *
 * @throws Error when it is no PDF, was changed by appending to it, or is enciphered.
 */
export function openPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2048))?.[1];
  if (!text.startsWith('%PDF-') || start === undefined) throw new Error('These bytes are not a PDF');
  const file: File = { text, bytes, pdf: { objects: new Map(), trailer: new Map() } };
  const cursor = { text, at: Number(start) };
  if (text.startsWith('xref', cursor.at)) readTable(file, cursor);
  else readPacked(file, cursor);
  const { trailer } = file.pdf;
  if (trailer.has('Prev') || trailer.has('Encrypt')) throw new Error('The PDF has parts that are not read');
  if (dictOf(file.pdf, trailer.get('Root')).size === 0) throw new Error('The PDF has no catalogue');
  return file.pdf;
}

interface File {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly pdf: Pdf;
}

/** A table of places, twenty bytes each, and the trailer behind it. */
function readTable(file: File, cursor: Cursor): void {
  const { text, pdf } = file;
  const places = new Map<number, number>();
  const head = /(?:xref)?\s*(\d+) (\d+)\s+/y;
  for (;;) {
    head.lastIndex = cursor.at;
    const found = head.exec(text);
    if (!found) break;
    const [first, count] = [Number(found[1]), Number(found[2])];
    const entries = head.lastIndex;
    for (let at = 0; at < count; at++) {
      const entry = entries + at * 20;
      if (text.charAt(entry + 17) === 'n') places.set(first + at, Number(text.slice(entry, entry + 10)));
    }
    cursor.at = entries + count * 20;
  }
  skipBlank(cursor);
  if (!text.startsWith('trailer', cursor.at)) throw new Error('The PDF has no trailer');
  cursor.at += 7;
  fill(pdf.trailer, value(cursor));
  for (const [number, at] of places) pdf.objects.set(number, readObject(file, number, at, places));
}

/** A stream of places; objects without data lie in streams of their own. */
function readPacked(file: File, cursor: Cursor): void {
  const { pdf } = file;
  const table = readObject(file, undefined, cursor.at, new Map());
  if (!isStream(table)) throw new Error('The PDF has no table of objects');
  fill(pdf.trailer, table.dict);
  const widths = numbers(table.dict.get('W'));
  const rows = rowsOf(unpacked(table), widths);
  const ranges = table.dict.has('Index') ? numbers(table.dict.get('Index')) : [0, rows.length];
  const ids = ranges.flatMap((first, at) =>
    at % 2 === 0 ? Array.from({ length: ranges[at + 1] ?? 0 }, (_, n) => first + n) : [],
  );
  const places = new Map(
    rows.flatMap(([kind, at = 0], n): [number, number][] => (kind === 1 ? [[ids[n] ?? 0, at]] : [])),
  );
  for (const [number, at] of places) pdf.objects.set(number, readObject(file, number, at, places));
  for (const holder of new Set(rows.flatMap(([kind, at = 0]) => (kind === 2 ? [at] : [])))) {
    const packed = pdf.objects.get(holder);
    if (!isStream(packed)) throw new Error(`The PDF has no object ${holder}`);
    readTogether(pdf, packed);
    pdf.objects.delete(holder);
  }
  for (const [number, object] of pdf.objects)
    if (isStream(object) && object.dict.get('Type') === 'XRef') pdf.objects.delete(number);
}

function readTogether(pdf: Pdf, packed: Stream): void {
  const text = Buffer.from(unpacked(packed)).toString('latin1');
  const first = Number(packed.dict.get('First'));
  const head = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < head.length; at += 2)
    pdf.objects.set(head[at] ?? 0, value({ text, at: first + (head[at + 1] ?? 0) }));
}

function readObject(
  { text, bytes, pdf }: File,
  number: number | undefined,
  at: number,
  places: ReadonlyMap<number, number>,
): Value {
  const head = /(\d+) 0 obj/y;
  head.lastIndex = at;
  const found = head.exec(text);
  if (!found || (number !== undefined && Number(found[1]) !== number))
    throw new Error(`The PDF has no object ${number ?? ''} at ${at}`);
  const cursor = { text, at: head.lastIndex };
  const object = value(cursor);
  const after = next(cursor, false);
  if (!('word' in after) || after.word !== 'stream' || !(object instanceof Map)) return object;
  const start = cursor.at + (text.startsWith('\r\n', cursor.at) ? 2 : 1);
  const given = object.get('Length');
  const length =
    typeof given === 'object' && given !== null && 'ref' in given
      ? Number(value({ text, at: text.indexOf('obj', places.get(given.ref) ?? 0) + 3 }))
      : (numberOf(pdf, given) ?? 0);
  return { dict: object, data: bytes.subarray(start, start + length) };
}

function rowsOf(data: Uint8Array, widths: readonly number[]): number[][] {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return Array.from({ length: Math.floor(data.length / width) }, (_, row) => {
    let at = row * width;
    return widths.map((bytes) => {
      let sum = 0;
      for (const end = at + bytes; at < end; at++) sum = sum * 256 + (data[at] ?? 0);
      return sum;
    });
  });
}

/**
 * The data of a stream without its packing; as they are where the packing is that of a picture.
 *
 * @throws Error when they are damaged.
 */
export function unpacked({ dict, data }: Stream): Uint8Array {
  if (dict.get('Filter') !== 'FlateDecode') return data;
  const plain = inflateSync(data);
  const parameters = dict.get('DecodeParms');
  if (!(parameters instanceof Map) || !parameters.has('Predictor')) return plain;
  // The one predictor that is written here: each row as the difference to the row above.
  const columns = Number(parameters.get('Columns'));
  const rows = Math.floor(plain.length / (columns + 1));
  const sums = new Uint8Array(rows * columns);
  for (let at = 0; at < sums.length; at++)
    sums[at] = (plain[at + Math.floor(at / columns) + 1] ?? 0) + (sums[at - columns] ?? 0);
  return sums;
}

const numbers = (list: Value | undefined): number[] => (Array.isArray(list) ? list.map(Number) : []);

function fill(trailer: Dict, found: Value): void {
  if (found instanceof Map) for (const [key, entry] of found) trailer.set(key, entry);
}
