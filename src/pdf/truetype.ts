/** Reads the advances of the glyphs of a TrueType font. */

interface TrueTypeSubset {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly count: number;
  /** What draws a glyph; empty for one that is not there, and for a space. */
  readonly glyph: (number: number) => Buffer;
  /** Its advance, in units of the font. */
  readonly advance: (number: number) => number;
}

/** The advances of the glyphs that a font draws, by their numbers, in thousandths of its size. */
export function advancesIn(file: Uint8Array): Map<number, number> {
  const { tables, count, glyph, advance } = subsetOf(file);
  const unit = tables.get('head')?.readUInt16BE(18) ?? 1000;
  return new Map(
    Array.from({ length: count }, (_, number) => number)
      .filter((number) => glyph(number).length > 0)
      .map((number) => [number, (advance(number) * 1000) / unit]),
  );
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
    advance: (number) =>
      number >= count || wide === 0 ? 0 : hmtx.readUInt16BE(Math.min(number, wide - 1) * 4),
  };
}
