import type { Paragraph } from 'mdast';
import { expect, it } from 'vitest';
import { halves } from '../../../src/compose/divide/halves.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { blocks } from '../../render/sample.ts';

const cut = (text: string): string[] =>
  halves(blocks(text)[0] as Paragraph, text).map((half) => textOf(half?.children ?? []));

it.each([
  ['a sentence', 'The gates leak. The keeper mends them.', ['The gates leak.', 'The keeper mends them.']],
  [
    'a sentence in quotation marks',
    'He said “mend the gates!” The keeper mends them.',
    ['He said “mend the gates!”', 'The keeper mends them.'],
  ],
  ['a Chinese sentence', '水闸漏水。看守人修好了它。', ['水闸漏水。', '看守人修好了它。']],
  [
    'a clause',
    'the gates leak in May, the keeper mends them',
    ['the gates leak in May,', 'the keeper mends them'],
  ],
])('cuts behind %s', (_, text, parts) => {
  expect(cut(text)).toEqual(parts);
});

it.each([
  ['an amount', 'the gates cost €1,250.75 and more'],
  ['a share', 'the river rose -12.5% since'],
  ['a time', 'gates open 10:30 daily'],
  ['a name', 'the pump of lock.gate was made here'],
  ['an address', 'see https://example.org/locks,gates;all for it'],
])('never cuts inside %s', (_, text) => {
  const parts = cut(text);
  expect(parts).toHaveLength(2);
  expect(parts.join(' ')).toBe(text);
});

it('cuts a long run without a space at its middle, and leaves a short one whole', () => {
  expect(cut('x'.repeat(80))).toEqual(['x'.repeat(40), 'x'.repeat(40)]);
  expect(cut('1,250.75')).toEqual([]);
});
