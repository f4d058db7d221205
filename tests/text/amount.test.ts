import { expect, it } from 'vitest';
import { amountOf } from '../../src/text/amount.ts';

it.each([
  ['1,234.5', 'en', 1234.5, ''],
  ['1.234,5', 'de', 1234.5, ''],
  ['4,123', 'en', 4123, ''],
  ['4,123', 'de', 4.123, ''],
  ['0.125', 'de', 0.125, ''],
  ['1 234', 'fr', 1234, ''],
  ['1,234,567', 'en', 1234567, ''],
  ['$1.2bn', 'en', 1.2e9, '$'],
  ['US$ 900m', 'en', 9e8, 'US$'],
  ['(1.2)', 'en', -1.2, ''],
  ['−3.4 %', 'en', -3.4, '%'],
  ['~83%', 'ko', 83, '%'],
  ['3.5점', 'ko', 3.5, '점'],
  ['12億円', 'ja', 1.2e9, '円'],
  ['2.5x', 'en', 2.5, 'x'],
  ['4,5 Mio. Euro', 'de', 4.5e6, 'Euro'],
])('reads %s in %s', (text, lang, value, unit) => {
  expect(amountOf(text, lang)).toEqual({ value, unit });
});

it.each(['<5', '≥ 3', '3–5', '12 of 40', 'n/a', '1.2.3', 'A7', ''])('takes %s for none', (text) => {
  expect(amountOf(text, 'en')).toBeUndefined();
});
