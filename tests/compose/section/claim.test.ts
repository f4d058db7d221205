import { describe, expect, it } from 'vitest';
import { isClaim } from '../../../src/compose/section/claim.ts';

describe('a claim', () => {
  it.each([
    ['What will happen to the price of stock X', false],
    ['How much should a mill pay', false],
    ['Why mills pay more than boats', false],
    ['What matters is the price of stock X', true],
    ['Who pays decides', true],
    ['The following graph shows the rents of the mills', false],
    ['Below you can see the rents of the mills', false],
    ['The chart shows the rents of the mills', false],
    ['The bar chart below depicts the rents of the mills', false],
    ['Below the weir mills pay no rent', true],
    ['The mill shows a profit of 4%', true],
    ['For rich mills, that figure jumps to 8%', false],
    ['For rich mills, a figure of 8% is usual', true],
  ])('%s: %s', (words, claims) => expect(isClaim(words, 'en')).toBe(claims));
});
