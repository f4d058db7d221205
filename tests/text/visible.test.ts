import { expect, it } from 'vitest';
import { visible } from '../../src/text/visible.ts';

it.each([
  ['bidirectional overrides, which would show a number backwards', 'pay \u202e100\u202c', 'pay 100'],
  ['controls', 'a\u0000b\u001b[2Jc\u0085', 'ab[2Jc'],
  ['zero-width spaces, joiners and byte order marks', 'a\u200bb\u2060c\ufeff', 'abc'],
  ['halves of characters', 'a\ud800b\udc00', 'ab'],
  ['tag characters', 'a\u{e0041}b', 'ab'],
])('takes out %s', (_, text, expected) => {
  expect(visible(text)).toBe(expected);
});

it('keeps tabs, lines, whole characters and what joins them', () => {
  const text = 'a\tb\nc \u{1f469}\u200d\u{1f680} \u00a0d';
  expect(visible(text)).toBe(text);
});
