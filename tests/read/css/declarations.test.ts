import { describe, expect, it } from 'vitest';
import { declarationsOf, textOf } from '../../../src/read/css/declarations.ts';

const said = (css: string): string[] =>
  declarationsOf(css).map(({ name, value, rule, depth }) => `${depth} ${rule} | ${name}: ${textOf(value)}`);

describe('declarationsOf', () => {
  it.each([
    ['a:b', ['0  | a: b']],
    [' a : b ;; c:d; ', ['0  | a: b', '0  | c: d']],
    ['a:"x;y:z"; b:f(;) [;]', ['0  | a: "x;y:z"', '0  | b: f(;) [;]']],
    ['a:/* ; b:c */d/**/e', ['0  | a: de']],
    ['a', []],
    ['a b:c', []],
    ['"a":b', []],
    ['a:', ['0  | a: ']],
  ])('divides %s as a style attribute', (style, found) => expect(said(style)).toEqual(found));

  it.each([
    ['p{a:b}q{c:d}', ['1 p | a: b', '1 q | c: d']],
    ['p:hover, q{a:b', ['1 p:hover, q | a: b']],
    ['@media x{p{a:b}c:d}', ['2 p | a: b', '1 @media x | c: d']],
    ['p{a:b;&:q{c:d}e:f}', ['1 p | a: b', '2 &:q | c: d', '1 p | e: f']],
    ['p{--a:{b:c;d:e};f:g}', ['1 p | --a: {b:c;d:e}', '1 p | f: g']],
    ['p{a:(};b:c);d:e}', ['1 p | a: (};b:c)', '1 p | d: e']],
    ['--a:b{c:d}', ['1 --a:b | c: d']],
    ['}p{a:b}', ['1 p | a: b']],
  ])('divides %s as a style sheet', (css, found) => expect(said(css)).toEqual(found));

  it('decodes names and says where they stand', () => {
    const css = 'p { c\\6f lor: red }';
    const [declaration] = declarationsOf(css);
    expect(declaration).toMatchObject({ name: 'color', offset: css.indexOf('c\\6f') });
  });

  it('reads any number of rules in each other', () => {
    expect(declarationsOf('a{b:c;'.repeat(20_000)).at(-1)?.depth).toBe(20_000);
  });
});
