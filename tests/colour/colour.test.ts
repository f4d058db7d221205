import { describe, expect, it } from 'vitest';
import { blended, colourOf } from '../../src/colour/colour.ts';

describe('colourOf', () => {
  it.each([
    ['#1A2b3c', '#1a2b3c'],
    [' #abc ', '#aabbcc'],
    ['rebeccapurple', '#663399'],
    ['rgb(0 128 255)', '#0080ff'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['hwb(120 0% 50%)', '#008000'],
    ['lab(100% 0 0)', '#ffffff'],
    ['oklch(0 0 0)', '#000000'],
  ])('reads %s', (text, hex) => expect(colourOf(text)).toBe(hex));

  it.each(['transparent', '#0008', 'rgb(0 0 0 / 50%)', 'var(--ink)', 'currentColor', '12px', ''])(
    'has no opaque colour for "%s"',
    (text) => expect(colourOf(text)).toBeUndefined(),
  );

  it('rounds what is drawn to eight bits', () => {
    expect(colourOf([127.5, 0.4, 254.6])).toBe('#8000ff');
  });
});

describe('blended', () => {
  it('lays a colour over another', () => {
    expect(blended([255, 0, 100], [0, 0, 200], 0.25)).toEqual([63.75, 0, 175]);
    expect(blended([255, 0, 100], [0, 0, 200], 1)).toEqual([255, 0, 100]);
    expect(blended([255, 0, 100], [0, 0, 200], 0)).toEqual([0, 0, 200]);
  });
});
