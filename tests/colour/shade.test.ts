import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../src/colour/contrast.ts';
import { atLightness, isDarkTextBetter, lightness, nearestShade } from '../../src/colour/shade.ts';

describe('atLightness', () => {
  it('moves a colour and keeps its hue', () => {
    const dark = atLightness('#e8a013', 0.4);
    expect(lightness(dark)).toBeCloseTo(0.4, 2);
    expect(dark).toMatch(/^#[67]\w[34]\w0\w$/);
  });

  it('stays between black and white', () => {
    expect(atLightness('#e8a013', -1)).toBe('#000000');
    expect(atLightness('#e8a013', 2)).toBe('#ffffff');
  });

  it('takes away chroma and adds none', () => {
    expect(atLightness('#888888', 0.5, 0.2)).toMatch(/^#(\w\w)\1\1$/);
    expect(atLightness('#e8a013', 0.5, 0)).toMatch(/^#(\w\w)\1\1$/);
  });
});

it('has dark text on light grounds and light text on dark ones', () => {
  expect(isDarkTextBetter('#ffffff')).toBe(true);
  expect(isDarkTextBetter('#000000')).toBe(false);
  // Black and white are equally far from a grey of 117.6.
  expect(isDarkTextBetter('#767676')).toBe(true);
  expect(isDarkTextBetter('#747474')).toBe(false);
});

describe('nearestShade', () => {
  it('goes just as far as the ratio asks', () => {
    const { colour, short } = nearestShade('#999999', ['#ffffff'], 4.5);
    expect(short).toBe(false);
    expect(contrastRatio(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(colour, '#ffffff')).toBeLessThan(4.7);
  });

  it('holds to all grounds', () => {
    const { colour } = nearestShade('#999999', ['#ffffff', '#dddddd'], 4.5);
    expect(contrastRatio(colour, '#dddddd')).toBeGreaterThanOrEqual(4.5);
  });

  it('says where no shade has enough', () => {
    expect(nearestShade('#808080', ['#777777'], 7)).toEqual({ colour: '#000000', short: true });
    expect(nearestShade('#808080', ['#707070'], 7)).toEqual({ colour: '#ffffff', short: true });
  });
});
