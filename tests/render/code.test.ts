import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/render/index.ts';
import { basePack } from '../base-pack.ts';
import { htmlText } from './text.ts';

const renderer = createRenderer(await basePack());
const fenced = (code: string, lang: string): string => `\`\`\`\`${lang}\n${code}\n\`\`\`\`\n`;
const drawn = (code: string, lang: string): string =>
  /<pre[^]*<\/pre>/.exec(renderer.render(fenced(code, lang), ['one']).html)?.[0] ?? '';

describe('code', () => {
  it.each([
    ['js', 'const gate = "north"; // opens'],
    ['python', 'def gate(x):\n    return "north"  # opens'],
    ['solidity', 'function open(uint256 gate) external returns (bool)'],
    ['json', '{ "gate": [1, true, null] }'],
  ])('is coloured as %s, and its text stays', (lang, code) => {
    const html = drawn(code, lang);
    expect(new Set(html.match(/--marp-shiki-token-\w+/g)).size).toBeGreaterThan(1);
    expect(htmlText(html)).toBe(code.replace(/\s+/g, ' '));
  });

  it.each(['', 'klingon', 'text', '{.js}', '__proto__', 'constructor'])('is plain in %j', (lang) => {
    const html = drawn('const gate = "north";', lang);
    expect(html).not.toContain('--marp-shiki-token');
    expect(htmlText(html)).toBe('const gate = "north";');
  });

  it('is plain where it is huge', () => {
    const lines = (count: number): string => `const gate = 1;\n${`${'x'.repeat(99)}\n`.repeat(count)}`;
    expect(drawn(lines(49), 'js')).toContain('--marp-shiki-token');
    expect(drawn(lines(50), 'js')).not.toContain('--marp-shiki-token');
    expect(drawn(`const gate = 1;\n${'x'.repeat(400)}`, 'js')).toContain('--marp-shiki-token');
    expect(drawn(`const gate = 1;\n${'x'.repeat(401)}`, 'js')).not.toContain('--marp-shiki-token');
  });

  it.each(['js', 'html', 'markdown', 'xml', 'css', 'diff', 'yaml', 'bash'])(
    'as %s cannot become HTML',
    (lang) => {
      const hostile = [
        '</code></pre><script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"></span><b>bold</b>',
        "' onclick='x",
        '<!-- _class: evil -->',
        '---',
        '&lt;b&gt; &amp;',
        '\u0000<style>@import "http://x"</style>',
      ].join('\n');
      const { html } = renderer.render(fenced(hostile, lang), ['one']);
      const tags = new Set(html.match(/<[a-z]+/g));
      expect([...tags].toSorted()).toEqual(
        ['<code', '<div', '<pre', '<section', '<span'].filter((tag) => tags.has(tag)),
      );
      expect(html.match(/<section/g)).toHaveLength(1);
      expect(html).not.toMatch(/<[^>]*\son\w+=/);
      expect(htmlText(html)).toContain('</code></pre><script>alert(1)</script>');
      expect(htmlText(html)).toContain('&lt;b&gt; &amp;');
    },
  );

  it('has no name of a language that ends its attributes', () => {
    expect(drawn('a', 'js"onclick="x')).not.toMatch(/<[^>]*\sonclick=/);
  });

  it('labels slides with their size from a theme that is scoped already', async () => {
    const pack = await basePack();
    const wide = createRenderer(pack, '4:3');
    const scoped = { '4:3': wide.css, '16:9': createRenderer(pack).css };
    const again = createRenderer({ theme: { ...pack.theme, scoped } }, '4:3');
    const markdown = '---\nsize: 4:3\n---\n\n# One';
    expect(again.render(markdown, ['one']).html).toContain('data-size="4:3"');
    expect(again.render(markdown, ['one'])).toEqual(wide.render(markdown, ['one']));
    expect(again.css).toBe(wide.css);
  });
});
