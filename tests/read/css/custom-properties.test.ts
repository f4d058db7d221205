import { describe, expect, it } from 'vitest';
import { customProperties, rootDeclarations, resolved } from '../../../src/read/css/custom-properties.ts';

describe('customProperties', () => {
  it('takes the last of each that holds for all slides', () => {
    const css = `
--top: 0;
:root { --a: 1; --b: "}; --a: 2"; /* --a: 3; */ --c: url(data:image/png;base64,A==) ; }
section { --a: 4 }
:root:lang(ja) { --a: 5 }
@media print { :root { --a: 6 } }
h1, :root { --d: 'it\\'s; --a: 7' }
:root { --b : 8 }
`;
    expect([...customProperties(css)]).toEqual([
      ['--a', '1'],
      ['--b', '8'],
      ['--c', 'url(data:image/png;base64,A==)'],
      ['--d', "'it\\'s; --a: 7'"],
    ]);
  });

  it('says where each is set', () => {
    const css = '/* x */\n:root {\n  color: red;\n  /* y */ --ink: #111;\n}';
    expect(rootDeclarations(css).map(({ name, offset }) => css.slice(offset, offset + 5) === name)).toEqual([
      true,
    ]);
  });

  it('reads past files of megabytes', () => {
    const file = 'A'.repeat(5_000_000);
    const css = `:root { --logo: url("data:font/woff2;base64,${file}"); --mark: url(data:image/png;base64,${file}); --ink: red }`;
    expect(customProperties(css).get('--ink')).toBe('red');
  });
});

describe('resolved', () => {
  it('follows variables, falls back, and ends', () => {
    const properties = new Map([
      ['--a', 'var(--b)'],
      ['--b', 'x'],
      ['--loop', 'var(--loop)'],
    ]);
    const of = (value: string): string => resolved(value, properties);
    expect([of('var(--a)'), of('var(--none, y)'), of('1 var( --b ) 2'), of('var(--loop)')]).toEqual([
      'x',
      'y',
      '1 x 2',
      '',
    ]);
  });
});
