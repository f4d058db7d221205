import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/encoding/decode.ts';
import { ruleOf } from '../../../src/rules/index.ts';

const chinese = '潮汐能是一种可以预测的能源，它的价格在于大坝和机组的造价，我们的电网可以为此安排。';

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(new TextEncoder().encode('Tide – 潮'), 'a').text).toBe('Tide – 潮');
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a').text).toBe('a');
  });

  it('reads UTF-16 by its byte order mark', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x6e, 0x6f]);
    expect(decode(bytes, 'a').text).toBe('a潮');
  });

  it('detects GB 18030 and says so', () => {
    // 潮 汐 能 的 in GB 18030, repeated, since a guess needs something to go by.
    const bytes = new Uint8Array(
      Array.from({ length: 20 }, () => [0xb3, 0xb1, 0xcf, 0xab, 0xc4, 0xdc, 0xb5, 0xc4]).flat(),
    );
    const decoded = decode(bytes, 'a.txt');
    expect(decoded.text.startsWith('潮汐能的')).toBe(true);
    expect(decoded.messages.map(ruleOf)).toEqual(['read:encoding']);
  });

  it('takes what no other encoding explains for Windows-1252', () => {
    const decoded = decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'a.txt');
    expect(decoded.text).toBe('café');
    expect(decoded.messages).toHaveLength(1);
  });

  it('keeps UTF-8 in which a byte is broken, and says so', () => {
    const decoded = decode(new Uint8Array([...new TextEncoder().encode(chinese), 0xff]), 'a.txt');
    expect([decoded.text, decoded.messages.map(ruleOf)]).toEqual([chinese, ['read:encoding']]);
  });

  it.each([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
    ['binary data', [0x61, 0x00, 0x62]],
  ])('refuses %s', (kind, bytes) => {
    expect(() => decode(new Uint8Array(bytes), 'a.bin')).toThrow(`Unexpected ${kind} in \`a.bin\``);
  });

  it('never makes up a replacement character', () => {
    expect(decode(new TextEncoder().encode(chinese), 'a').text).not.toContain('\ufffd');
  });
});
