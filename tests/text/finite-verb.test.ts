import { expect, it } from 'vitest';
import { isOrder } from '../../src/text/finite-verb.ts';

it.each([
  ['Take the derivative, set to zero', 'en', true],
  ['Hover over the group to see how much it received', 'en', true],
  ['Align with the other towns and accept their rules', 'en', true],
  ['Open every lock by hand', 'en', true],
  ['Change in the climate moves rents', 'en', false],
  ['Demand for power outstrips supply', 'en', false],
  ['Support for the plan collapsed', 'en', false],
  ['Use of coal is falling', 'en', false],
  ['Barges carry the coal', 'en', false],
  ['Take the derivative, set to zero', 'de', false],
  ['', 'en', false],
])('tells whether `%s` (%s) orders: %s', (text, lang, order) => expect(isOrder(text, lang)).toBe(order));
