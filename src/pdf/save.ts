/** Writes a PDF small: objects without data packed together, the table of objects as a stream. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { dict, isRef, isStream, type Dict, type Pdf, type Stream, type Value } from './value.ts';

/** Objects that are packed together: a reader unpacks all of them to get at one. */
const TOGETHER = 200;

/**
 * The bytes of a PDF. Only objects that the trailer leads to are written, in the order in which it leads to them, so
 * that the numbers they had before do not show.
 */
export function savePdf(pdf: Pdf): Uint8Array {
  const { order, numbers } = reached(pdf);
  const plain = order.filter((object) => !isStream(object.value));
  const streams = order.filter((object) => isStream(object.value));
  const chunks: Buffer[] = [];
  let length = 0;
  const write = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  // A comment of four high bytes tells programs that copy files that this one is not text.
  write(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  const rows: [kind: number, at: number, index: number][] = [[0, 0, 65_535]];
  const writeStream = (number: number, { dict: head, data }: Stream): void => {
    rows[number] = [1, length, 0];
    head.set('Length', data.length);
    write(Buffer.from(`${number} 0 obj\n${printed(head, numbers)}stream\n`, 'latin1'));
    write(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  };
  for (const { number, value } of streams) if (isStream(value)) writeStream(number, value);
  let free = order.length + 1;
  for (let at = 0; at < plain.length; at += TOGETHER) {
    const group = plain.slice(at, at + TOGETHER);
    group.forEach(({ number }, index) => (rows[number] = [2, free, index]));
    writeStream(free, together(group, numbers));
    free += 1;
  }
  const start = length;
  rows[free] = [1, start, 0];
  const table = tableOf(rows);
  for (const [key, entry] of pdf.trailer) if (key === 'Root' || key === 'Info') table.dict.set(key, entry);
  const id = { bytes: digest(chunks) };
  table.dict.set('ID', [id, id]);
  writeStream(free, table);
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}

interface Numbered {
  readonly number: number;
  readonly value: Value;
}

/** Objects in the order in which they are first referred to, and their new numbers by the old. */
function reached({ objects, trailer }: Pdf): { order: Numbered[]; numbers: Map<number, number> } {
  const order: Numbered[] = [];
  const numbers = new Map<number, number>();
  const waiting: Value[] = [trailer.get('Info') ?? null, trailer.get('Root') ?? null];
  // A stack of our own: the pages of a long report are a chain of thousands of references.
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (isRef(one)) {
      if (numbers.has(one.ref)) continue;
      const value = objects.get(one.ref) ?? null;
      numbers.set(one.ref, order.length + 1);
      order.push({ number: order.length + 1, value });
      waiting.push(value);
    } else if (Array.isArray(one)) {
      for (let at = one.length - 1; at >= 0; at--) waiting.push(one[at] ?? null);
    } else if (one instanceof Map || isStream(one)) {
      waiting.push(...[...(isStream(one) ? one.dict : one).values()].toReversed());
    }
  }
  return { order, numbers };
}

function together(group: readonly Numbered[], numbers: ReadonlyMap<number, number>): Stream {
  let head = '';
  let body = '';
  for (const { number, value } of group) {
    head += `${number} ${body.length} `;
    body += `${printed(value, numbers)} `;
  }
  return packedStream(
    dict({ Type: 'ObjStm', N: group.length, First: head.length }),
    Buffer.from(head + body, 'latin1'),
  );
}

/** The places of all objects: rows as differences to the row above, which pack best. */
function tableOf(rows: readonly (readonly [number, number, number])[]): Stream {
  const wide = 8;
  const data = Buffer.alloc(rows.length * wide);
  let before = Buffer.alloc(wide - 1);
  rows.forEach(([kind, at, index], row) => {
    const now = Buffer.alloc(wide - 1);
    now.writeUInt8(kind, 0);
    now.writeUInt32BE(at, 1);
    now.writeUInt16BE(index, 5);
    data[row * wide] = 2;
    now.forEach((byte, n) => (data[row * wide + 1 + n] = byte - (before[n] ?? 0)));
    before = now;
  });
  const head = dict({ Type: 'XRef', Size: rows.length, W: [1, 4, 2] });
  head.set('DecodeParms', dict({ Predictor: 12, Columns: wide - 1 }));
  return packedStream(head, data);
}

/** A stream with its data packed as small as they get. */
export function packedStream(head: Dict, data: Uint8Array): Stream {
  return { dict: new Map([...head, ['Filter', 'FlateDecode']]), data: deflateSync(data, { level: 6 }) };
}

const digest = (chunks: readonly Buffer[]): string => {
  const hash = createHash('md5');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest().toString('latin1');
};

function printed(value: Value, numbers: ReadonlyMap<number, number>): string {
  if (typeof value === 'string') return `/${escapedName(value)}`;
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => printed(one, numbers)).join(' ')}]`;
  if ('ref' in value) return `${numbers.get(value.ref) ?? 0} 0 R`;
  if ('bytes' in value) return `(${value.bytes.replace(/[\\()\r]/g, escapeOf)})`;
  const entries = value instanceof Map ? value : value.dict;
  let text = '<<';
  for (const [key, entry] of entries) text += `/${escapedName(key)} ${printed(entry, numbers)}`;
  return `${text}>>`;
}

/** A bare carriage return would be read as the end of a line. */
const escapeOf = (char: string): string => (char === '\r' ? '\\r' : `\\${char}`);

const escapedName = (name: string): string =>
  /^[\w.+-]*$/.test(name)
    ? name
    : name.replace(
        /[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g,
        (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
      );

/** PDF has no exponents. */
const numeral = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(8).replace(/\.?0+$/, '') : text;
};
