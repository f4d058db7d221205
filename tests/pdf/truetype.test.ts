import { describe, expect, it } from 'vitest';
import { advancesIn, joinedSubsets } from '../../src/pdf/truetype.ts';
import { subset } from './subset.ts';

const space = { advance: 250, drawn: '' };
const a = { advance: 500, drawn: 'letter' };
const b = { advance: 600, drawn: 'another letter' };

/** The tables of a font by their names. */
function tablesOf(font: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(font);
  return new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, n) => {
      const at = 12 + n * 16;
      const start = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12))];
    }),
  );
}

describe('joinedSubsets', () => {
  it('has the glyphs of all, each with its advance, and nothing that does not draw', () => {
    const font = joinedSubsets([
      subset({ 0: space, 2: a }),
      subset({ 0: space, 2: a, 5: b }),
      subset({ 5: b }),
    ]);
    if (!font) throw new Error('Nothing was joined');
    const tables = tablesOf(font);
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);
    const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map((name) => tables.get(name) ?? Buffer.alloc(0));
    const drawn = Array.from({ length: 6 }, (_, n) =>
      glyf?.toString('latin1', loca?.readUInt32BE(n * 4), loca?.readUInt32BE(n * 4 + 4)).replace(/\0+$/, ''),
    );
    expect(drawn).toEqual(['', '', a.drawn, '', '', b.drawn]);
    expect(Array.from({ length: 6 }, (_, n) => hmtx?.readUInt16BE(n * 4))).toEqual([250, 0, 500, 0, 0, 600]);
    expect(tables.get('maxp')?.readUInt16BE(4)).toBe(6);
    expect(tables.get('maxp')?.readUInt16BE(6)).toBe(12);
    expect(tables.get('hhea')?.readUInt16BE(34)).toBe(6);
    expect(tables.get('head')?.readInt16BE(36)).toBe(-6);
    expect(tables.get('head')?.readInt16BE(40)).toBe(6);
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + Buffer.from(font).readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is the same whatever is joined again', () => {
    const once = joinedSubsets([subset({ 0: space, 2: a }), subset({ 5: b })]);
    expect(once && joinedSubsets([once, once])).toEqual(once);
  });

  it('draws what was drawn, as wide as it was', () => {
    const whole = joinedSubsets([subset({ 0: space, 2: a }), subset({ 5: b })]) ?? new Uint8Array();
    expect([...advancesIn(whole)]).toEqual([
      [2, 500],
      [5, 600],
    ]);
  });

  it('is nothing where the fonts are not one', () => {
    expect(joinedSubsets([])).toBeUndefined();
    expect(joinedSubsets([subset({ 2: a }), subset({ 2: b })])).toBeUndefined();
    expect(joinedSubsets([subset({ 2: a }), subset({ 3: b }, { prep: 'other' })])).toBeUndefined();
  });
});
