import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINER, mask } from '../../src/read/mask.ts';

const masked = (text: string): string =>
  mask(text, 0)
    .text.replace(/ +/g, ' ')
    .replace(/\u2060+/g, '~');

describe('mask', () => {
  it.each([
    ['a <!-- note --> b', 'a b'],
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
      '[a]',
      '[b]',
      '<script>',
      '潮',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const shown = mask(text, 0).text;
        expect(shown.length).toBe(text.length);
        expect(shown.split('\n').length).toBe(text.split('\n').length);
        for (let at = 0; at < text.length; at++)
          if (shown[at] !== ' ' && shown[at] !== JOINER) expect(shown[at]).toBe(text[at]);
      }),
      { numRuns: 1000 },
    );
  });
});
