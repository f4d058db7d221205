import { describe, expect, it } from 'vitest';
import { advancesIn } from '../../src/pdf/truetype.ts';
import { subset } from './subset.ts';

const space = { advance: 250, drawn: '' };
const a = { advance: 500, drawn: 'letter' };
const b = { advance: 600, drawn: 'another letter' };

describe('advancesIn', () => {
  it('has the advances of the glyphs that are drawn', () => {
    expect([...advancesIn(subset({ 0: space, 2: a, 5: b }))]).toEqual([
      [2, 500],
      [5, 600],
    ]);
  });
});
