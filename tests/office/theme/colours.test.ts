import { describe, expect, it } from 'vitest';
import { themeColours } from '../../../src/office/theme/colours.ts';
import { schemeColour, schemeOf } from '../../../src/office/theme/scheme.ts';

const css = `:root { --paper: #ffffff; --ink: #101010; --panel: #eeeeee; --primary: #14213a; --accent: #b83a1b;
  --muted: #555c69; --line: #d5d9e0; --code-string: #1c5b3c; --code-name: #1d4f91; --code-keyword: #8a2a12;
  --accent-text: var(--accent); --on-primary-muted: #c3cad8; }`;
const scheme = schemeOf(css);
const colour = themeColours(scheme);

describe('colours of the theme', () => {
  it.each([
    [[255, 255, 255, 1], 'bg1'],
    [[16, 16, 16, 1], 'tx1'],
    [[20, 33, 58, 1], 'tx2'],
    [[184, 58, 27, 1], 'accent1'],
    [[195, 202, 216, 1], 'folHlink'],
  ] as const)('knows %j as %s', (drawn, name) => {
    expect(colour(drawn)).toMatchObject({ name: 'a:schemeClr', attributes: { val: name }, children: [] });
  });

  it('says a colour that the scheme lacks as a tint, and lets the ground through where it is transparent', () => {
    const names = colour([61, 74, 102, 0.5]).children.map((child) =>
      child.type === 'element' ? child.name : '',
    );
    expect(names).toContain('a:lumMod');
    expect(names.at(-1)).toBe('a:alpha');
  });

  it('finds colours behind names of names', () => {
    expect(schemeColour(scheme, 'hlink')).toBe('#b83a1b');
  });
});
