/** Mathematics from the article to the slide, drawn in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { build } from '../proof/build.ts';
import { levelOf, ruleOf } from '../../src/rules/index.ts';
import { openStill, type Still } from './still.ts';

const wide = Array.from({ length: 40 }, (_, at) => `a_{${at}} b_{${at}}`).join(' + ');

const content = `# What a lock is worth

## The value of $D_1$ is bounded by $g < r$

The rate $r_t = r_f + \\beta$ tells how much. A lock cost $5m (or $7m) to build.

- Water pays $\\frac{V_0}{D_1}$ while $g < r$ holds.
- Boats pay $|x|$ and wait.

$$
\\phantom{x} \\sum_{t=1}^{\\infty} \\frac{\\color{#eeeeee} D_t}{(1 + r)^{t^2}} = \\sqrt{\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}}
$$

## A long formula breaks

The sum has many parts:

$$
S = ${wide}
$$

## Measures

| Measure | Formula |
|---|---|
| Depth | $\\sigma = \\sqrt{\\operatorname{Var}(R)}$ |
| Width | $\\lvert x \\rvert \\le 1$ |

价值是 $\\text{红利} / r$ 的结果。
`;

const fileOf = ({ files }: Built, name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.contents);

let browser: Still;
let built: Built;
beforeAll(async () => {
  browser = await openStill();
  built = await build({ path: 'lock.md', content }, { formats: ['html', 'marp'] });
});
afterAll(() => browser.close());

describe('a deck with mathematics', () => {
  it('has no error: all traces to the article, nothing overflows, nothing is faint', () => {
    expect(built.messages.filter((one) => levelOf(one) === 'error').map((one) => one.reason)).toEqual([]);
    expect(built.messages.map((one) => ruleOf(one))).not.toContain('read:formula');
  });

  it('has its formulas as TeX in deck.md and in the notes, and money as money', () => {
    const markdown = fileOf(built, 'deck.md');
    expect(markdown).toContain('\nmath: katex\n');
    expect(markdown).toContain('A lock cost \\$5m (or \\$7m) to build');
    expect(markdown).toContain('# The value of $D_1$ is bounded by $g < r$');
    expect(markdown).toMatch(/\n\$\$\n\\phantom.*\n\$\$\n/);
    expect(markdown).toMatch(/- L\d+: \\phantom/);
  });

  it('draws them in fonts of the page alone', async () => {
    const html = fileOf(built, 'deck.html');
    expect(html.match(/url\((?!["']?data:)/g)).toBeNull();
    const tab = await browser.show(html);
    const seen = await tab.evaluate(() => ({
      faces: Array.from(document.fonts, ({ family, status }) => `${family} ${status}`),
      sizes: Array.from(document.querySelectorAll('section.formula .slot-figure .katex'), (one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      ),
      styled: getComputedStyle(document.querySelector('.katex-mathml') ?? document.body).position,
      math: document.querySelectorAll('math').length,
    }));
    const faces = seen.faces.filter((one) => one.includes('KaTeX'));
    expect(faces).toContain('KaTeX_Main loaded');
    expect(faces).toContain('KaTeX_Math loaded');
    expect(faces.filter((one) => !one.endsWith(' loaded'))).toEqual([]);
    expect(seen.sizes).toEqual([44, 26]);
    expect(seen.styled).toBe('absolute');
    expect(seen.math).toBeGreaterThan(8);
  });
});

it('is the same deck without formulas as ever: no KaTeX, no directive, dollars escaped', async () => {
  const plain = await build(
    { path: 'lock.md', content: '# Locks\n\n## Cost\n\nA lock cost $5m (or $7m) to build.' },
    { formats: ['html', 'marp'] },
  );
  expect(fileOf(plain, 'deck.md').replace(/<!--[^]*?-->/g, '')).not.toMatch(/math:|(?<!\\)\$/);
  expect(fileOf(plain, 'deck.html')).not.toContain('KaTeX');
});
