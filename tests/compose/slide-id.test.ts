import { expect, it } from 'vitest';
import { slug } from '../../src/compose/slide-id.ts';

const encoded = (text: string): number => encodeURIComponent(text).length;

it.each([
  [['The Lock, at Hull'], 'the-lock-at-hull'],
  [['2 locks'], 's-2-locks'],
  [['水闸'], '水闸'],
  [['…'], 'slide'],
])('makes an id of %j', (path, id) => expect(slug(path)).toBe(id));

it.each([
  ['운하갑문'.repeat(12), 117],
  ['水闸'.repeat(60), 117],
  ['a'.repeat(61), 60],
  ['é'.repeat(56), 120],
])('keeps an id so short that a PDF may have it for a name', (heading, most) => {
  expect(encoded(slug([heading]))).toBe(most);
});

it('ends an id that is cut with a whole word', () =>
  expect(slug(['the locks and the weirs and the mills of the old town by the canal of the north'])).toBe(
    'the-locks-and-the-weirs-and-the-mills-of-the-old-town-by',
  ));
