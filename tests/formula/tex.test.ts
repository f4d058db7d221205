import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/formula/katex.ts';
import { texOf } from '../../src/formula/tex.ts';

describe('TeX on one line', () => {
  it.each([
    ['a = b', 'a = b'],
    ['a &= b \\\\\n  &= c', 'a &= b \\\\ &= c'],
    ['a % first\n+ b', 'a + b'],
    ['a 5\\% b % not\\% c', 'a 5\\% b'],
    ['a \\\\% not an escape\n b', 'a \\\\b'],
    ['a\\\nb', 'a\\ b'],
    ['\\text{for $x$ and $y$}', '\\text{for \\(x\\) and \\(y\\)}'],
    ['\\$5', '\\char36 5'],
    ['a $ b', ''],
    ['a \\', ''],
    ['  ', ''],
    ['% all of it', ''],
    ['x'.repeat(5001), ''],
  ])('%j is %j', (value, expected) => {
    expect(texOf(value)).toBe(expected);
  });

  it('has no dollar and no line end, and stays what it is', () => {
    const parts = fc.constantFrom(
      '$',
      '$$',
      '\\',
      '\\$',
      '\n',
      '\n\n',
      '---',
      '%',
      '{',
      '}',
      'x',
      '\u2028',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        const tex = texOf(list.join(''));
        expect(tex).not.toMatch(/[$\n\r\u2028]/);
        expect(texOf(tex)).toBe(tex);
      }),
      { seed: 20261122, numRuns: 600 },
    );
  });
});

describe('a formula', () => {
  it('is letters to be seen and MathML to be heard', () => {
    const { html = '' } = typeset('\\frac{a}{b}', true);
    expect(html).toMatch(/^<span class="katex-display"><span class="katex"><span class="katex-mathml"><math/);
    expect(html).toContain('<annotation encoding="application/x-tex">\\frac{a}{b}</annotation>');
    expect(html).toContain('<span class="katex-html" aria-hidden="true">');
    expect(typeset('x', false).html).not.toContain('katex-display');
  });

  it.each([
    ['\\frakk{x}', 'Undefined control sequence: \\frakk'],
    ['\\frac{a', /expected `}`/i],
    ['\\href{javascript:alert(1)}{x}', /not allowed/],
    ['\\url{https://a.example}', /not allowed/],
    ['\\includegraphics{a.png}', /not allowed/],
    ['\\htmlClass{slide}{x}', /not allowed/],
    ['\\htmlStyle{position:fixed}{x}', /not allowed/],
    ['\\htmlId{a}{x}', /not allowed/],
    ['\\def\\a{\\a\\a}\\a', /expansions/],
    [`\\def\\a{${'x'.repeat(300)}}\\a`, /definitions/],
    ['\\sqrt{'.repeat(900) + '}'.repeat(900), /too deep|too large|too long/],
    ['\\text{\u{1F600}}', /character/],
    ['', /empty/],
  ])('%j is refused', (tex, expected) => {
    const { reason } = typeset(texOf(tex), true);
    expect(reason).toMatch(expected);
  });

  it('cannot be larger than a slide by a size of its own', () => {
    expect(typeset('\\rule{900em}{900em}', true).html).toContain('20em');
    expect(typeset('\\rule{900em}{900em}', true).html).not.toContain('900em;');
  });

  it('leaves nothing behind for the next one', () => {
    expect(typeset('\\gdef\\mine{x}\\mine', false).html).toBeDefined();
    expect(typeset('\\mine', false).reason).toContain('\\mine');
  });
});
