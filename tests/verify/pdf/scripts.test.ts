import { describe, expect, it } from 'vitest';
import { comparable } from '../../../src/verify/pdf/input.ts';
import { drawnLeftwards, isIn, isUnsure, isWithin, mayBe } from '../../../src/verify/pdf/scripts.ts';

describe('isUnsure', () => {
  it.each(['canal', 'Straße', 'crème', 'канал', '運河', 'かな', '운하', 'Δ5', '12%'])(
    '%s is decided',
    (word) => {
      expect(isUnsure(word)).toBe(false);
    },
  );

  it.each(['هويس', 'אגרת', 'سَلام', 'ताला', 'ประตู', 'தமிழ்', '1️⃣', '🚀', '👩‍🚀', '🇨🇭', 'x̂'])(
    '%s is not',
    (word) => {
      expect(isUnsure(word)).toBe(true);
    },
  );
});

describe('isIn', () => {
  it('finds a word from right to left as it was written and as it is drawn', () => {
    expect(isIn('abאגרתcd', 'אגרת')).toBe(true);
    expect(isIn(`ab${drawnLeftwards('אגרת')}cd`, 'אגרת')).toBe(true);
    expect(isIn('abcd', 'אגרת')).toBe(false);
  });

  it('finds no other word backwards', () => {
    expect(isIn('lanac', 'canal')).toBe(false);
  });
});

describe('mayBe', () => {
  it('asks for the words that can be decided, in a heading that has others', () => {
    expect(mayBe('Toll of the هويس', comparable('Toll of the xyz'))).toBe(true);
    expect(mayBe('Toll of the هويس', comparable('Rebate of the xyz'))).toBe(false);
    expect(mayBe('Toll of the lock', comparable('Toll of the'))).toBe(false);
  });
});

it('a heading may have a formula that is drawn as no text', () => {
  expect(isWithin(comparable('The toll at'), comparable('The toll at t=0'))).toBe(true);
  expect(isWithin(comparable('The toll on'), comparable('The toll at t=0'))).toBe(false);
});
