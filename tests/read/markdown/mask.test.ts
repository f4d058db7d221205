import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../../src/read/markdown/mask.ts';
import { JOINER } from '../../../src/read/markdown/misread-ranges.ts';

const masked = (text: string): string =>
  mask(text, 0)
    .text.replace(/ +/g, ' ')
    .replace(/\u2060+/g, '~');

describe('mask', () => {
  it.each([
    ['a <!-- note --> b', 'a b'],
    ['0<!eml>0 and <!DOCTYPE html>', '0 0 and '],
    ['a <span class="x">b</span> c', 'a b c'],
    ['{% include ad.md %}text', '~text'],
    ['<center>Figure 1</center>', '~Figure 1 '],
    ['see {{< img src="a" >}} here', 'see here'],
    ['<script>let a = 1;\nlet b;</script>after', ' \n~after'],
    ['[words][nowhere] stay', '~words~ stay'],
    ['an <d/acc> idea and 1 < 2', 'an <d/acc> idea and 1 < 2'],
    ['mail <https://example.org/a>', 'mail <https://example.org/a>'],
    ['`<b>{{x}}</b>` is code', '`<b>{{x}}</b>` is code'],
    ['escaped \\<b> stays', 'escaped \\<b> stays'],
    ['at $\\frac{a_{t}}{{b}}$ or $5m (or $7m {{ x }})', 'at $\\frac{a_{t}}{{b}}$ or $5m (or $7m )'],
    ['**<i class="x">-$5</i>** and', '**~-$5~** and'],
    ['**Is it?**<span>1</span>', '**Is it?** 1 '],
    ['一<b>二</b>三, (<i>four</i>)', '一~二~三, (~four~)'],
    ['# Tides {#tides}', '# Tides '],
    ['A lock {.wide} {: .x}\n{: #y}', 'A lock \n '],
    ['![a](b){width=50%} but {a: 1} {b}', '![a](b) but {a: 1} {b}'],
    ['see {cite}`ann2020` and {ref}`the lock <lock>`, {kbd}`x`', 'see and ~the lock~, ~`x`'],
    ['the **tide** {cite}`ann2020`.', 'the **tide**~.'],
    ['a [[lock]], [[Lock|locks]], ![[lock.png]] and [[1]](u)', 'a ~lock~, ~locks~, and [[1]](u)'],
    ['::: {.callout}\nWords\n:::', ' \nWords\n '],
    [':::matrix{x="a | b"}\nWords\n:::', ':::matrix{x="a | b"}\nWords\n:::'],
    ['{{<img alt="A lock" src="a">}} {{< x "y" >}}', '~A lock '],
    ['{{ never closed\n\n}}', '{{ never closed\n\n}}'],
  ])('%j shows %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('leaves fenced code alone', () => {
    const text = '```html\n<b>{{ x }}</b>\n```\n<b>y</b>';
    expect(masked(text)).toBe('```html\n<b>{{ x }}</b>\n```\n~y ');
  });

  it('keeps a reference that is defined', () => {
    expect(masked('[words][Home]\n\n[home]: https://example.org')).toContain('[words][Home]');
  });

  it('keeps every offset and every line', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      '<b>',
      '</b>',
      '{{',
      '}}',
      '{%',
      '%}',
      '`',
      '```\n',
      '\n',
      'word ',
      '$',
      '$$',
      '$x_1$',
      '<br>',
      '<img alt="a">',
      '<blockquote>',
      '</blockquote>',
      '{{<img alt="b">}}',
      '{{< s "c" >}}',
      '{{< /s >}}',
      '{#d}',
      '[[',
      ']]',
      '> ',
      '    ',
      ':::{math}',
      '\\[',
      '[a]',
      '[b]',
      '<script>',
      '潮',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { text: shown, parsed } = mask(text, 0);
        const ends = (one: string): number[] => [...one.matchAll(/\n/g)].map(({ index }) => index);
        for (const one of [shown, parsed]) {
          expect(one.length).toBe(text.length);
          expect(ends(one)).toEqual(ends(text));
        }
        for (let at = 0; at < text.length; at++)
          if (shown[at] !== ' ' && shown[at] !== JOINER) expect(shown[at]).toBe(text[at]);
      }),
      { numRuns: 1000 },
    );
  });
});
