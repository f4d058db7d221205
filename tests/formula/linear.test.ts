import { expect, it } from 'vitest';
import { linearOf } from '../../src/formula/linear.ts';

it.each([
  [String.raw`\frac{a}{b}`, 'a/b'],
  [String.raw`\frac{a+1}{b}`, '(a + 1)/b'],
  ['x_2^{n+1}', 'x_2^(n + 1)'],
  [String.raw`\sqrt{2 \lambda}`, '√(2λ)'],
  [String.raw`\sum_{i=4}^7 {7 \choose i}`, '∑_(i = 4)^7 (7¦i)'],
  [String.raw`p \geq 0.05 \text{ here}`, 'p ≥ 0.05 here'],
  ['0.1^i', '0.1^i'],
  [String.raw`a < b`, 'a < b'],
  [String.raw`\undefinedcommand{x}`, String.raw`\undefinedcommand{x}`],
])('writes %s as %s', (tex, text) => {
  expect(linearOf(tex)).toBe(text);
});
