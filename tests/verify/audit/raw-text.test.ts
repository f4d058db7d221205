import { describe, expect, it } from 'vitest';
import { rawText, type Markup } from '../../../src/verify/audit/raw-text.ts';

const words = (text: string, markup: Markup): string => rawText(text, markup).replace(/\s+/g, ' ').trim();

describe('rawText', () => {
  it.each<[what: string, markup: Markup, text: string, expected: string]>([
    ['tags inside a word', 'html', '<p>un<b>like</b>ly H<sub>2</sub>O</p>', 'unlikely H2O'],
    ['tags between words', 'html', '<td>Barge</td><td>9</td>', 'Barge 9'],
    ['a tag with a bracket in an attribute', 'html', '<p title="a > b">Toll</p>', 'Toll'],
    [
      'what no reader sees',
      'html',
      '<head><title>No</title></head><script>no()</script><p>Yes</p><!-- no -->',
      'Yes',
    ],
    ['entities', 'html', '<p>R&amp;D &#8211; caf&eacute; &#x41;</p>', 'R&D – café A'],
    [
      'marks of notes',
      'html',
      'leaks<sup>[3]</sup> at<sup><a href="#n">12</a></sup> night',
      'leaks at night',
    ],
    [
      'marks of notes in other forms',
      'html',
      'leaks<sup><a href="#n">&#91;1&#93;</a></sup> at<a class="anchor" href="#f">12</a> night',
      'leaks at night',
    ],
    ['numbers of lines of code', 'html', '<pre><i>1</i>p = 61\n<b><i>2</i>q = 9</b></pre>', 'p = 61 q = 9'],
    ['a power', 'html', '10<sup>2045</sup> lines', '10 2045 lines'],
    ['stress inside a word', 'markdown', 'un**like**ly, _so_ `to` say', 'unlikely, so to say'],
    [
      'links and pictures',
      'markdown',
      '[the lock](https://a.org/1 "x") ![alt 2](b.png) <https://c.org/3>',
      '[the lock',
    ],
    ['a name with underscores', 'markdown', 'the `lock_keeper_7`', 'the lock_keeper_7'],
    [
      'definitions and marks of notes',
      'markdown',
      'A toll,[^4] paid.\n\n[a]: https://b.org/5',
      'A toll, paid.',
    ],
    ['front matter', 'markdown', '---\ntitle: No\nyear: 1999\n---\n\nYes', 'Yes'],
    ['two rules that look like front matter', 'markdown', 'Yes\n\n---\n\nYes\n\n---', 'Yes --- Yes ---'],
    ['an address in plain text', 'text', '见https://a.org/9（2026年版）', '见 （2026年版）'],
  ])('%s', (_what, markup, text, expected) => {
    expect(words(text, markup)).toBe(expected);
  });

  it('keeps every line on its number', () => {
    const text = '---\na: b\n---\n<!-- one\ntwo -->\n![a](b)\n\nThe end';
    expect(rawText(text, 'markdown').split('\n').indexOf('The end')).toBe(7);
    expect(rawText('<head>\n<title>a</title>\n</head>\n<p>The\n<b>end</b>', 'html').split('\n')[4]).toBe(
      'end',
    );
  });
});
