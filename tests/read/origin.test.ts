import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/read/article.ts';
import { read } from '../../src/read/index.ts';
import type { Origin } from '../../src/read/source.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { textOf } from '../../src/text/phrase.ts';
import { page } from '../fetch/server.ts';
import { png } from './images/pictures.ts';

const url = 'https://example.org/news/tides';

const fetched = (content: string | Uint8Array, origin: Partial<Origin> = {}): Promise<Article> =>
  read({
    path: 'https://example.org/t',
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    origin: { url, file: 'source.html', ...origin },
  });

const addresses = ({ tree }: Article): string[] =>
  [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map(([, found = '']) => found);

describe('links and pictures of what was fetched', () => {
  const inside =
    '<p><a href="../why">Why</a> and <a href="/how">how</a> it is so.</p><img src="a/b.png" alt="Costs">';

  it('are resolved against the address that answered', async () => {
    expect(addresses(await fetched(page(inside)))).toEqual([
      'https://example.org/why',
      'https://example.org/how',
      'https://example.org/news/a/b.png',
    ]);
  });

  it('are resolved against the base that the page names', async () => {
    expect(addresses(await fetched(page(inside, '<base href="/old/">')))).toEqual([
      'https://example.org/why',
      'https://example.org/how',
      'https://example.org/old/a/b.png',
    ]);
  });

  it('are resolved in Markdown, too', async () => {
    const text =
      '# Tides\n\nSee [why](../why), [mail](mailto:a@example.org), [here](#costs) and [that][1].\n\n![Costs](a.png) ![More](//cdn.example.org/b.png)\n\n[1]: /how\n';
    expect(addresses(await fetched(text, { file: 'source.md' }))).toEqual([
      'https://example.org/why',
      'mailto:a@example.org',
      '#costs',
      'https://example.org/how',
      'https://example.org/news/a.png',
      'https://cdn.example.org/b.png',
    ]);
  });

  it('of a saved page stay beside it', async () => {
    const { tree } = await read({ path: 'tides.html', content: page(inside) });
    expect(JSON.stringify(tree)).toContain('"url":"a/b.png"');
  });
});

describe('the address of what was fetched', () => {
  const told = async (head: string): Promise<string> =>
    textOf((await fetched(page('', head))).meta.url ?? []);

  it('is the one that the page names, on its own site', async () => {
    expect(await told('<link rel="canonical" href="https://www.example.org/tides">')).toBe(
      'https://www.example.org/tides',
    );
    expect(await told('<meta property="og:url" content="https://m.example.org/tides">')).toBe(
      'https://m.example.org/tides',
    );
  });

  it.each([
    ['', 'none'],
    ['<link rel="canonical" href="https://example.net/tides">', 'another site'],
    ['<link rel="canonical" href="https://example.org.example.net/tides">', 'a site that looks like it'],
    ['<link rel="canonical" href="https://notexample.org/tides">', 'a longer name'],
    ['<link rel="canonical" href="javascript:alert(1)">', 'no address'],
  ])('is the one that answered where the page names %2$s: %s', async (head) => {
    expect(await told(head)).toBe(url);
  });

  it.each([
    ['?utm_source=letter&id=7%208&fbclid=x', '?id=7%208'],
    ['?utm_source=letter', ''],
    ['?id=a%20b&c', '?id=a%20b&c'],
    [`?id=${'x'.repeat(300)}`, ''],
  ])('is shown without its sender, and short: %s', async (query, shown) => {
    const { meta, name } = await fetched(page(), { url: url + query });
    expect([textOf(meta.url ?? []), name]).toEqual([url + shown, url + query]);
  });

  it('is not shown where it is endless', async () => {
    expect((await fetched(page(), { url: url + 'x'.repeat(300) })).meta.url).toBeUndefined();
    const elsewhere = '<link rel="canonical" href="https://example.net/tides">';
    expect((await fetched(page('', elsewhere), { url: url + 'x'.repeat(300) })).meta.url).toBeUndefined();
  });

  it('is no run of the article', async () => {
    const { meta } = await fetched(page());
    expect(meta.url?.children).toEqual([{ type: 'text', value: url }]);
  });

  it('is what documents call it', async () => {
    expect((await fetched(page())).name).toBe(url);
    expect((await read({ path: 'some/where/tides.md', content: 'Words' })).name).toBe('tides.md');
  });
});

describe('what the server says', () => {
  it('of the kind of text beats how it looks', async () => {
    expect((await fetched(page())).format).toBe('html');
    expect((await fetched('Tides pay late.\n\nNobody minds.', { file: 'source.md' })).format).toBe(
      'markdown',
    );
    expect((await fetched('Tides pay late.\n\nNobody minds.', { file: 'source.txt' })).format).toBe('text');
  });

  it('of the encoding comes after a byte order mark and before the page', async () => {
    const cafe = (head: string): Uint8Array =>
      Buffer.from(page('<p>caf\u00e9 \u00e0 quai</p>', head), 'latin1');
    const charset = 'windows-1251';
    expect((await fetched(cafe('<meta charset="iso-8859-1">'), { charset })).text).toContain('cafй а quai');
    expect((await fetched(cafe('<meta charset="iso-8859-1">'))).text).toContain('café à quai');
    const marked = new TextEncoder().encode(`\ufeff${page('<p>café</p>')}`);
    expect((await fetched(marked, { charset })).text).toContain('café');
    const wide = Buffer.from(page('<p>café</p>'), 'utf16le');
    expect((await fetched(wide, { charset: 'utf-16' })).text).toContain('café');
  });

  it('of the encoding is not heard where its bytes say otherwise, or where it says nothing', async () => {
    const charset = 'utf-8';
    const bytes = Buffer.from(page('<p>caf\u00e9</p>', '<meta charset="iso-8859-1">'), 'latin1');
    expect((await fetched(bytes, { charset })).text).toContain('café');
    expect((await fetched(page('<p>café</p>'), { charset: 'no-such-label' })).text).toContain('café');
  });
});

describe('pictures on the web', () => {
  const content =
    '# Tides\n\nWords.\n\n![One](https://example.org/a.png) ![Two](//example.org/b.png) ![Three](c.png)\n';

  it('are named where they are not to be fetched', async () => {
    const { images, file } = await read({ path: 'a.md', content });
    expect(images.size).toBe(0);
    expect(file.messages.map(ruleOf)).toEqual(['read:image-remote', 'read:image']);
    expect(file.messages[0]?.note).toContain('--images');
  });

  it('are pictures like others where they are', async () => {
    const asked: string[] = [];
    const { images, file } = await read(
      { path: 'a.md', content },
      {
        picture: async (address) => {
          asked.push(address);
          return address.endsWith('a.png') ? { bytes: png(300, 200) } : { fault: 'answer 404' };
        },
      },
    );
    expect(asked).toEqual(['https://example.org/a.png', 'https://example.org/b.png']);
    expect([...images].map(([address, { name }]) => [address, name])).toEqual([
      ['https://example.org/a.png', 'figure-1.png'],
    ]);
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(
        /`\/\/example\.org\/b\.png` \(answer 404\), `c\.png` \(no folder to look in\)/,
      ) as string,
    ]);
  });
});
