import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../src/colour/colour.ts';
import { apcaContrast, contrastRatio } from '../../src/colour/contrast.ts';

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffff00', 8],
    ['#333333', '#333333', 1],
  ])('of %s and %s is %d:1, whichever comes first', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
  });

  it('is the same for a colour as it is written and as it is drawn', () => {
    expect(contrastRatio([119, 119, 119], white)).toBe(contrastRatio('#777', 'white'));
    expect(contrastRatio([119, 119, 119], 'hsl(0 0% 100%)')).toBe(contrastRatio('#777', 'white'));
  });

  it('keeps to the dark end of the curve, where light is in proportion to the channel', () => {
    // 10 of 255 is below the bend at 0.04045 and 11 is above it.
    expect(contrastRatio([10, 10, 10], black)).toBeCloseTo(1 + 10 / 255 / 12.92 / 0.05, 9);
    expect(contrastRatio([11, 11, 11], black)).toBeCloseTo(1 + ((11 / 255 + 0.055) / 1.055) ** 2.4 / 0.05, 9);
  });

  it('tells nothing apart from what is no colour', () => {
    expect(contrastRatio('var(--ink)', '#ffffff')).toBe(1);
  });
});

// Reference values of the APCA project; those of light text on dark are negative there.
describe('apcaContrast', () => {
  it.each<readonly [Rgb, Rgb, number]>([
    [[0x88, 0x88, 0x88], white, 63.056],
    [white, [0x88, 0x88, 0x88], 68.541],
    [black, [0xaa, 0xaa, 0xaa], 58.146],
    [[0xaa, 0xaa, 0xaa], black, 56.241],
    [[0x11, 0x22, 0x33], [0xdd, 0xee, 0xff], 91.668],
    [[0xdd, 0xee, 0xff], [0x11, 0x22, 0x33], 93.068],
    [[0x11, 0x22, 0x33], [0x44, 0x44, 0x44], 8.323],
    [[0x44, 0x44, 0x44], [0x11, 0x22, 0x33], 7.527],
  ])('of %j on %j is %d', (text, ground, contrast) => {
    expect(apcaContrast(text, ground)).toBeCloseTo(contrast, 2);
  });

  it('is nothing where text has the colour of its ground or nearly so', () => {
    expect(apcaContrast(white, white)).toBe(0);
    expect(apcaContrast([100, 100, 100], [102, 102, 102])).toBe(0);
  });
});
