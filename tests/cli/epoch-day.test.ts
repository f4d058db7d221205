import { expect, it } from 'vitest';
import { epochDay } from '../../src/cli/epoch-day.ts';

it.each([
  ['1715932800', '2024-05-17T08:00:00.000Z'],
  ['0', '1970-01-01T00:00:00.000Z'],
  ['253402300799', '9999-12-31T23:59:59.000Z'],
  ['253402300800', undefined],
  ['99999999999999999', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s seconds are %s', (seconds, day) => {
  expect(epochDay(seconds)).toBe(day);
});
