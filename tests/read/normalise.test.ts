import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/read/normalise.ts';

describe('normalise', () => {
  it.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['e\u0301', 'é'],
    ['a\u0000b\u202ec\u{e0041}d', 'abcd'],
    ['a\ufdd0b\ufffec\u{1fffe}d\u{10ffff}e', 'abcde'],
    ['over\ufff9and\ufffaunder\ufffb', 'overandunder'],
    ['hy\u00adphen', 'hyphen'],
    ['end \t \nnext', 'end\nnext'],
    ['break  \nnext', 'break  \nnext'],
    ['break     \nnext', 'break  \nnext'],
    ['   \nnext', '\nnext'],
    ['lone \ud800 half', 'lone  half'],
    ['whole 😀 one', 'whole 😀 one'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
