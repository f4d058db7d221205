import { describe, expect, it } from 'vitest';
import { displayAt, inlineFormulaAt } from '../../../src/read/markdown/formula.ts';
import { finder } from '../../../src/read/markdown/finder.ts';

const inline = (text: string): string[] => {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const formula = text[at] === '$' ? inlineFormulaAt(text, at) : undefined;
    if (!formula) continue;
    found.push(text.slice(formula.start, formula.end));
    at = formula.end - 1;
  }
  return found;
};

describe('a formula in a sentence', () => {
  it.each([
    ['the ratio $\\frac{a_{t+1}}{{q_t}}$ of both', ['$\\frac{a_{t+1}}{{q_t}}$']],
    ['so $$a_1 = {{b}}$$ holds', ['$$a_1 = {{b}}$$']],
    ['the rate $r$ and $f(x)$, $n-1$ and $(a, b)$', ['$r$', '$f(x)$', '$n-1$', '$(a, b)$']],
    ['a band of $5m-$7m, $A or $B, $HOME/$USER, US$B$', []],
    ['it was $5m (or $7m)', []],
    ['from $5 to $6, {{ x }} and $7', []],
    ['from $5 {{< x >}} to US$', []],
    ['**<i>-$5</i>** and **<i>$6</i>**', []],
    ['US$4_a and C$ in `$x_1$`', ['$x_1$']],
    ['$$$ and $ x_1 $', []],
  ])('%j has %j', (text, expected) => {
    expect(inline(text)).toEqual(expected);
  });
});

describe('a formula on its own lines', () => {
  it.each([
    ['$$\na = b\n$$', 'a = b'],
    ['$$\na = b\n$$ (eq:tide)', 'a = b'],
    ['$$\na = b\n$$ {#eq:tide}', 'a = b'],
    ['$$ height > depth $$', 'height > depth'],
    ['\\[\n\\frac{a}{b}\n\\]', '\\frac{a}{b}'],
    [':::{math}\n:label: tide\na = b\n:::', 'a = b'],
    ['> $$\n> a = b\n> $$', 'a = b'],
    ['- $$a = b$$', 'a = b'],
    ['$$ is what they want $$', undefined],
    ['$$ for all.\n\nMore $$', undefined],
    ['$$a = b$$ holds', undefined],
    ['\\[a note of the editor\\]', undefined],
    ['> $$\na = b\n$$', undefined],
  ])('%j is %j', (text, expected) => {
    const newline = text.indexOf('\n');
    const found = displayAt(text, 0, newline < 0 ? text.length : newline, finder(text));
    expect(found && text.slice(found.value.start, found.value.end)).toBe(expected);
  });
});
