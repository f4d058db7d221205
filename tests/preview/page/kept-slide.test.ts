import { expect, it } from 'vitest';
import { keptSlide } from '../../../src/preview/page/kept-slide.ts';

const named = (ids: string) => [...ids].map((id) => ({ id }));

it.each([
  ['stays', 'b', 'abc', 'abc', 'b'],
  ['stays where others came before it', 'b', 'abc', 'axybc', 'b'],
  ['is the one before where it is gone', 'b', 'abc', 'ac', 'a'],
  ['is the nearest before where that is gone too', 'c', 'abc', 'ad', 'a'],
  ['is the first where none before is left', 'b', 'abc', 'c', ''],
  ['is the first at the start', '', '', 'abc', ''],
])('the slide %s', (_, shown, before, now, kept) => {
  expect(keptSlide(shown, named(before), named(now))).toBe(kept);
});
