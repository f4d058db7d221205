import { describe, expect, it } from 'vitest';
import { wordingFeatures, wordingOf } from '../../src/weigh/wording.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'oak').join(' ');

describe('wording', () => {
  it.each([
    ['Almost every mill pays more than 40% of its rent.', 'He said that he was there that week.'],
    ['Rents fell without a law.', 'Why did rents fall without a law?'],
    ['Rents fell by 40%.', 'Rents fell by a lot.'],
  ])('%j weighs more than %j', (more, less) =>
    expect(wordingOf(more, 'en')).toBeGreaterThan(wordingOf(less, 'en')),
  );

  it('weighs nothing in a language whose words were not measured', () => {
    expect(wordingOf('Er sagte es.', 'de')).toBe(0);
    expect(wordingOf('He said it.', 'en-GB')).not.toBe(0);
  });

  it('takes amounts and shares for one word each, and apostrophes for alike', () =>
    expect([...wordingFeatures('It isn’t 17.5% or 3,000.').keys()]).toEqual(
      expect.arrayContaining(["isn't", '#%', '#']),
    ));

  it.each([
    ['(tiny)', 5, 1],
    ['(tiny)', 6, 0],
    ['(short)', 8, 1],
    ['(short)', 9, 0],
    ['(length)', 39, 39 / 40],
    ['(length)', 41, 1],
  ])('tells %s of %i words as %d', (name, count, value) =>
    expect(wordingFeatures(words(count)).get(name)).toBeCloseTo(value),
  );
});
