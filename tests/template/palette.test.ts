import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourOf } from '../../src/colour/colour.ts';
import { contrastRatio } from '../../src/colour/contrast.ts';
import { customProperties, resolved } from '../../src/read/css/custom-properties.ts';
import { readable } from '../../src/template/palette.ts';

const css = readFileSync(new URL('../../templates/base/theme.css', import.meta.url), 'utf8');
const base = customProperties(css);

/** The palette of a pack that sets these variables, and its colours as they are drawn. */
function drawn(set: Readonly<Record<string, string>>) {
  const theme = new Map([...base, ...Object.entries(set)]);
  const palette = readable(theme, base);
  const all = new Map([...theme, ...Object.entries(palette.variables)]);
  return { ...palette, colour: (name: string) => colourOf(resolved(all.get(name) ?? '', all)) ?? name };
}

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('readable', () => {
  it('leaves the base as it is', () => {
    expect(readable(base, base)).toEqual({ variables: {}, moved: [] });
  });

  it('makes every text of any brand readable', () => {
    fc.assert(
      fc.property(colour, colour, colour, (primary, accent, paper) => {
        const { colour: of } = drawn({ '--primary': primary, '--accent': accent, '--paper': paper });
        const best = Math.max(contrastRatio('#000000', paper), contrastRatio('#ffffff', paper));
        for (const [name, ground, ratio] of [
          // No text has 7:1 on a middling grey.
          ['--ink', '--paper', Math.min(7, best)],
          ['--ink', '--panel', Math.min(7, best)],
          ['--muted', '--paper', 4.5],
          ['--muted', '--panel', 4.5],
          ['--accent-text', '--paper', 4.5],
          ['--accent-text', '--panel', 4.5],
          ['--code-keyword', '--panel', 4.5],
          ['--code-string', '--panel', 4.5],
          ['--code-name', '--panel', 4.5],
          ['--code-comment', '--panel', 4.5],
          ['--on-primary', '--primary', 4.5],
          ['--on-primary-muted', '--primary', 4.5],
          ['--on-primary-accent', '--primary', 3],
        ] as const)
          expect(contrastRatio(of(name), of(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(ratio);
        expect([of('--primary'), of('--accent'), of('--paper')]).toEqual([primary, accent, paper]);
      }),
      { numRuns: 400 },
    );
  });

  it('moves a colour no further than it must, and keeps its hue', () => {
    const { colour: of, moved } = drawn({ '--accent': '#e8a013' });
    expect(contrastRatio(of('--accent-text'), '#ffffff')).toBeGreaterThan(4.5);
    expect(contrastRatio(of('--accent-text'), '#f3f4f6')).toBeLessThan(4.8);
    expect(of('--accent-text')).toMatch(/^#[89a]\w[56]\w0\w$/);
    expect(moved.map(({ name, on, ratio }) => [name, on, ratio])).toEqual([
      ['--accent-text', '--panel', 4.5],
      ['--code-keyword', '--panel', 7],
      ['--accent', '--paper', 3],
    ]);
  });

  it('makes cells and hairlines for a dark paper', () => {
    const { colour: of } = drawn({ '--paper': '#0e1420', '--ink': '#f2f4f8' });
    for (const name of ['--panel', '--line']) {
      expect(contrastRatio(of(name), '#0e1420')).toBeGreaterThan(1.05);
      expect(contrastRatio(of(name), '#0e1420')).toBeLessThan(3);
    }
    expect(of('--ink')).toBe('#f2f4f8');
  });

  it('says when no shade can be read', () => {
    const { moved } = drawn({ '--paper': '#777777', '--panel': '#ffffff' });
    expect(moved.find(({ name }) => name === '--ink')).toMatchObject({ short: true });
  });

  it('leaves alone what is no opaque colour', () => {
    const { variables } = drawn({ '--accent': 'color-mix(in oklch, red, blue)' });
    expect(variables).toEqual({});
  });
});
