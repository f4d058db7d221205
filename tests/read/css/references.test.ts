import { tokenize } from '@csstools/css-tokenizer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { references } from '../../../src/read/css/references.ts';
import { preprocessed } from '../../../src/read/css/tokens.ts';

const said = (css: string): string[] =>
  references(preprocessed(css)).map(({ kind, value }) => `${kind} ${value}`);

describe('references', () => {
  it.each([
    ['a { b: url(a.png) }', 'url a.png'],
    ['a { b: URL( "a b.png" ) }', 'url a b.png'],
    ["a { b: url('a.png'/**/) }", 'url a.png'],
    ['a { b: url("a\\\n.png") }', 'url a.png'],
    ['a { b: u\\72l(a\\2e png) }', 'url a.png'],
    ['a { b: \\000055RL(a.png) }', 'url a.png'],
    ['a { b: url(/**/a.png) }', 'url /**/a.png'],
    ['a { b: url(a.png', 'url a.png'],
    ['a{b:1e3url(a.png)}a{b:1% url(b.png)}', 'url b.png'],
    ['a { b: image-set("a.png" 1x) }', 'function image-set'],
    ['a { b: -webkit-IMAGE-set("a.png" 1x) }', 'function -webkit-image-set'],
    ['a { b: s\\72 c("a.png") }', 'function src'],
    ['a { b: cross-fade("a.png") }', 'function cross-fade'],
    ['a { b: image("a.png") }', 'function image'],
    ['@import "a.css";', 'import a.css'],
    ["@import/**/'a.css'", 'import a.css'],
    ['@IM\\50ort "a.css";', 'import a.css'],
    ['@import-theme "a";', 'import a'],
    ['@import url(a.css);', 'import url(a.css)'],
    ['@import url("a.css") layer(x);', 'import url( "a.css" ) layer( x )'],
    ['@import "a.css" screen;', 'import "a.css" screen'],
    ['@namespace url(a);', 'url a'],
    ['--x: url(a.png);', 'url a.png'],
    ['@supports (b: url(a.png)) {}', 'url a.png'],
  ])('%s → %s', (css, reference) => expect(said(css)).toEqual([reference]));

  it.each([
    'a { b: "url(a.png) @import" }',
    '/* url(a.png) @import "a" */',
    'a { b: urls(a.png); c: -url(a.png); d: my-src("a.png") }',
    '@important { }',
    'a { url: b }',
    'a { b: #url }',
  ])('has none in %s', (css) => expect(said(css)).toEqual([]));

  // Each was hidden from a search by expressions, and loaded by browsers.
  it.each([
    ['a comment that begins in a string without an end', 'a { b: "/*\n; c: url(https://x.test/a) /**/ }'],
    ['an import behind the same', "a { b: '/*\n}\n@import 'https://x.test/a'; /**/"],
    ['a string in an address without one', "a { b: url(, '/*); c: url(https://x.test/a) }"],
    ['an address in a string without an end', 'a { b: "url(\nurl(https://x.test/a) }'],
    ['the mark of a comment of HTML', 'a {} <!--url(https://x.test/a) {}'],
    ['a blank that newer browsers take into no name', 'a { b: \u00a0url(https://x.test/a) }'],
  ])('sees behind %s', (_, css) => {
    expect(said(css).some((reference) => reference.includes('https://x.test/a'))).toBe(true);
  });

  it.each([
    'a { b: url(a b.png) }',
    'a { b: url(a"b.png) }',
    'a { b: url(a(b.png) }',
    'a { b: url(a\u0001.png) }',
    'a { b: url(a\\\n.png) }',
    'a { b: url("a.png" x) }',
    'a { b: url("a.png',
    'a { b: url("a\n.png") }',
  ])('calls %j malformed', (css) => expect(said(css)[0]).toMatch(/^malformed url\(/));

  it('takes up all of a reference', () => {
    const css = "@import 'a' ;a { b: url( a.png ) c url( 'b' ) } @import 'b' {} @import 'c'";
    expect(references(css).map(({ start, end }) => css.slice(start, end))).toEqual([
      "@import 'a' ;",
      'url( a.png )',
      "url( 'b' )",
      "@import 'b' ",
      "@import 'c'",
    ]);
  });

  it('gives the address of a file whole', () => {
    const file = `data:font/woff2;base64,${'d09GMgAB'.repeat(200)}AA==`;
    const css = `/* ${file} */ a { b: url("${file}"); c: url(${file}) d url(x) }`;
    expect(references(css).map(({ value }) => value)).toEqual([file, file, 'x']);
    expect(references(css).map(({ start, end }) => css.slice(start, end))).toEqual([
      `url("${file}")`,
      `url(${file})`,
      'url(x)',
    ]);
  });

  it.each([
    ['quotation marks', '"', 200_000, 'import end'],
    ['imports', '@import;', 50_000, 'import end'],
    ['imports without an end', '@import ', 50_000, /^import (?:@import )+"end"$/],
    ['addresses that do not end', 'url("a"', 50_000, 'import end'],
  ])('reads any number of %s', (_, mark, times, last) => {
    expect(said(`${mark.repeat(times)}@import "end";`).at(-1)).toMatch(last);
  });

  it('reads a file of twenty megabytes', () => {
    const file = 'd09GMgAB'.repeat(2_500_000);
    expect(references(`a { b: url(${file}); c: url("${file}") }`).map(({ value }) => value.length)).toEqual([
      file.length,
      file.length,
    ]);
  });
});

/** What the tokenizer itself calls a reference, by its offset. */
function loading(css: string): number[] {
  const names = /^(?:url|src|image|(?:-webkit-)?(?:image-set|cross-fade))$/i;
  return tokenize({ css }).flatMap((token) => {
    switch (token[0]) {
      case 'url-token':
      case 'bad-url-token':
        return [token[2]];
      case 'function-token':
        return names.test(token[4].value) ? [token[2]] : [];
      case 'at-keyword-token':
        return /^import(?:-theme)?$/i.test(token[4].value) ? [token[2]] : [];
      default:
        return [];
    }
  });
}

it('finds in any text what the tokenizer reads in it', () => {
  const part = fc.constantFrom(
    ...'url( URL( u\\72l( \\75rl( src( image-set( @import @\\69mport @import-theme " \' ) ( \\ /* */ ; { } x a.png # @ - 1 é , 1e3 % \\0 ur l( -- + . u+ <!-- --> [ ] !'.split(
      ' ',
    ),
    '\n',
    ' ',
    '\t',
    '\f',
    '\r',
    '\\\n',
    '\\75 ',
    '\u0000',
    '\u00a0',
    '\u2028',
    '\ud800',
    '😀',
    '\u{10fffd}',
    'iVBORw0K'.repeat(70),
    `${'A'.repeat(600)}=`,
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const css = preprocessed(parts.join(''));
      const found = references(css);
      // What stands in an import goes with it.
      const missed = loading(css).filter(
        (offset) => !found.some(({ start, end }) => start === offset || (start < offset && offset < end)),
      );
      expect(missed).toEqual([]);
      const alone = found.filter(({ kind }) => kind === 'url').map(({ start, end }) => css.slice(start, end));
      for (const [index, { value }] of found.filter(({ kind }) => kind === 'url').entries())
        expect(said(alone[index] ?? '')).toEqual([`url ${value}`]);
    }),
    { numRuns: 1500, seed: 1815 },
  );
});
