/** Subsets of a TrueType font, made by hand. */

/** A glyph: how wide it is, in thousandths of its size, and what draws it. */
export interface Glyph {
  readonly advance: number;
  readonly drawn: string;
}

/** A font of such glyphs by their numbers, with a table that nothing is drawn by. */
export function subset(
  glyphs: Readonly<Record<number, Glyph>>,
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const count = Math.max(...Object.keys(glyphs).map(Number)) + 1;
  const list = Array.from({ length: count }, (_, number) => glyphs[number] ?? { advance: 0, drawn: '' });
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  head.writeInt16BE(-count, 36);
  head.writeInt16BE(count, 40);
  const maxp = Buffer.alloc(32);
  maxp.writeUInt16BE(count, 4);
  maxp.writeUInt16BE(count * 2, 6);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(count, 34);
  const hmtx = Buffer.alloc(count * 4);
  list.forEach(({ advance }, number) => hmtx.writeUInt16BE(advance, number * 4));
  const loca = Buffer.alloc((count + 1) * 2);
  let place = 0;
  list.forEach(({ drawn }, number) => loca.writeUInt16BE((place += drawn.length) / 2, number * 2 + 2));
  const glyf = Buffer.from(list.map(({ drawn }) => drawn).join(''), 'latin1');
  const tables: [string, Buffer][] = [
    ...Object.entries({ name: 'Mill Sans', prep: 'same', ...more }).map(([name, text]): [string, Buffer] => [
      name,
      Buffer.from(text),
    ]),
    ...Object.entries({ glyf, head, hhea, hmtx, loca, maxp }),
  ];
  const index = Buffer.alloc(12 + tables.length * 16);
  index.writeUInt16BE(tables.length, 4);
  let start = index.length;
  tables.forEach(([name, table], at) => {
    index.write(name, 12 + at * 16, 'latin1');
    index.writeUInt32BE(start, 20 + at * 16);
    index.writeUInt32BE(table.length, 24 + at * 16);
    start += table.length;
  });
  return Buffer.concat([index, ...tables.map(([, table]) => table)]);
}
