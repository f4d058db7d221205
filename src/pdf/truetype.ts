/** Joins subsets of one TrueType font, whose glyphs have the numbers of the whole font. */

/** The tables by which a font is drawn when letters come by the numbers of their glyphs; all others are for programs that choose glyphs. */
const DRAWING_TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

type FontTables = ReadonlyMap<string, Buffer>;

interface TrueTypeSubset {
  readonly tables: FontTables;
  readonly count: number;
  /** What draws a glyph; empty for one that is not there, and for a space. */
  readonly glyph: (number: number) => Buffer;
  /** Its advance and what stands left of it, in units of the font. */
  readonly metric: (number: number) => readonly [advance: number, left: number];
}

/**
 * One font with the glyphs of all, and no table that drawing does not need.
 *
 * Undefined where they are not subsets of one font: where a glyph differs, or what all of them rest on.
 */
export function joinedSubsets(files: readonly Uint8Array[]): Uint8Array | undefined {
  const subsets = files.map(subsetOf);
  const [first] = subsets;
  if (!first) return undefined;
  if (subsets.some((subset) => sharedPartOf(subset) !== sharedPartOf(first))) return undefined;
  const count = Math.max(...subsets.map(({ count }) => count));
  const glyphs: Buffer[] = [];
  const metrics = Buffer.alloc(count * 4);
  for (let number = 0; number < count; number++) {
    const drawn = subsets.filter(({ glyph }) => glyph(number).length > 0);
    const glyph = drawn[0]?.glyph(number) ?? Buffer.alloc(0);
    if (drawn.some((subset) => !subset.glyph(number).equals(glyph))) return undefined;
    glyphs.push(glyph);
    const from = drawn[0] ?? subsets.find(({ metric }) => metric(number)[0] > 0) ?? first;
    const [advance, left] = from.metric(number);
    metrics.writeUInt16BE(advance, number * 4);
    metrics.writeInt16BE(left, number * 4 + 2);
  }
  return printFont(joinedTables(subsets, { glyphs, metrics }));
}

/** What the glyphs of a font rest on: its programs and its unit. */
const sharedPartOf = ({ tables }: TrueTypeSubset): string =>
  [
    ...['cvt ', 'fpgm', 'prep'].map((name) => tables.get(name)?.toString('latin1') ?? ''),
    tables.get('head')?.readUInt16BE(18),
  ].join('\0');

/** The advances of the glyphs that a font draws, by their numbers, in thousandths of its size. */
export function advancesIn(file: Uint8Array): Map<number, number> {
  const { count, glyph } = subsetOf(file);
  const all = widthsOfGlyphs(file);
  return new Map(
    Array.from({ length: count }, (_, number) => number)
      .filter((number) => glyph(number).length > 0)
      .map((number) => [number, all[number] ?? 0]),
  );
}

/** The advances of all glyphs in the same unit, in the order of their numbers; spaces have theirs, what is not there has none. */
export function widthsOfGlyphs(file: Uint8Array): number[] {
  const { count, metric, tables } = subsetOf(file);
  const unit = tables.get('head')?.readUInt16BE(18) ?? 1000;
  return Array.from({ length: count }, (_, number) => (metric(number)[0] * 1000) / unit);
}

function subsetOf(bytes: Uint8Array): TrueTypeSubset {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16) {
    const [start, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + length));
  }
  const table = (name: string): Buffer => tables.get(name) ?? Buffer.alloc(0);
  const count = table('maxp').readUInt16BE(4);
  const isLong = table('head').readInt16BE(50) === 1;
  const [glyf, loca, hmtx] = [table('glyf'), table('loca'), table('hmtx')];
  const placeOf = (number: number): number =>
    isLong ? loca.readUInt32BE(number * 4) : loca.readUInt16BE(number * 2) * 2;
  const wide = table('hhea').readUInt16BE(34);
  return {
    tables,
    count,
    glyph: (number) =>
      number < count ? glyf.subarray(placeOf(number), placeOf(number + 1)) : glyf.subarray(0, 0),
    // Glyphs behind the last advance have the same one.
    metric: (number) => {
      if (number >= count || wide === 0) return [0, 0];
      const left = number < wide ? number * 4 + 2 : wide * 4 + (number - wide) * 2;
      return [
        hmtx.readUInt16BE(Math.min(number, wide - 1) * 4),
        left + 2 <= hmtx.length ? hmtx.readInt16BE(left) : 0,
      ];
    },
  };
}

/** The tables of the whole: what counts and bounds glyphs counts and bounds all of them. */
function joinedTables(
  subsets: readonly TrueTypeSubset[],
  { glyphs, metrics }: { readonly glyphs: readonly Buffer[]; readonly metrics: Buffer },
): FontTables {
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)]));
  const glyf = Buffer.concat(padded);
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let place = 0;
  padded.forEach((glyph, number) => loca.writeUInt32BE((place += glyph.length), number * 4 + 4));
  const copies = (name: string): Buffer[] =>
    subsets.map(({ tables }) => Buffer.from(tables.get(name) ?? Buffer.alloc(0)));
  const [head = Buffer.alloc(54), ...heads] = copies('head');
  for (const other of heads) {
    for (const at of [36, 38]) head.writeInt16BE(Math.min(head.readInt16BE(at), other.readInt16BE(at)), at);
    for (const at of [40, 42]) head.writeInt16BE(Math.max(head.readInt16BE(at), other.readInt16BE(at)), at);
  }
  head.writeInt16BE(1, 50);
  const [maxp = Buffer.alloc(32), ...others] = copies('maxp');
  for (const other of others)
    for (let at = 6; at + 2 <= Math.min(maxp.length, other.length); at += 2)
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), other.readUInt16BE(at)), at);
  maxp.writeUInt16BE(glyphs.length, 4);
  const [hhea = Buffer.alloc(36)] = copies('hhea');
  hhea.writeUInt16BE(glyphs.length, 34);
  const made: Readonly<Record<string, Buffer>> = { glyf, loca, head, maxp, hhea, hmtx: metrics };
  const all = DRAWING_TABLES.map((name) => [name, made[name] ?? subsets[0]?.tables.get(name)] as const);
  return new Map(all.flatMap(([name, table]) => (table ? [[name, table] as const] : [])));
}

/** A font file of tables. */
function printFont(tables: FontTables): Uint8Array {
  const head = Buffer.alloc(12 + tables.size * 16);
  const power = Math.floor(Math.log2(tables.size));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.size, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(tables.size * 16 - (16 << power), 10);
  const parts = [head];
  let place = head.length;
  [...tables].forEach(([name, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    if (name === 'head') padded.writeUInt32BE(0, 8);
    const at = 12 + index * 16;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(checksumOf(padded), at + 4);
    head.writeUInt32BE(place, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    parts.push(padded);
    place += padded.length;
  });
  const file = Buffer.concat(parts);
  const own = 12 + [...tables.keys()].indexOf('head') * 16;
  file.writeUInt32BE((0xb1b0afba - checksumOf(file)) >>> 0, file.readUInt32BE(own + 8) + 8);
  return file;
}

/** The checksum of a table, by the rule of the format. */
function checksumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
