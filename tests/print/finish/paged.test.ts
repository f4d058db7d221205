/** A document of many pages with running heads, as a report has them: finished, it passes the check of PDFs. */
import { expect, test } from 'vitest';
import { openPdf } from '../../../src/pdf/open.ts';
import { destinationPages } from '../../../src/pdf/destinations.ts';
import { shareBrowser } from '../../../src/print/browser/shared.ts';
import { printPdf } from '../../../src/print/index.ts';
import { verifyPdf } from '../../../src/verify/index.ts';
import { checkedByQpdf, opened, unmarkedOn } from '../../pdf/reader.ts';
import { deck, words } from '../slides.ts';

const about = { title: 'Mills', authors: ['A. Writer'], keywords: ['mill'], lang: 'en', date: '2024-05-17' };

const css = `@page { size: A4; margin: 25mm; font-family: Inter; @top-right { content: 'The mills' } @bottom-center { content: counter(page) ' of ' counter(pages) } }
@page :first { margin: 0; @top-right { content: none } @bottom-center { content: none } }
@page wide { size: A4 landscape }
.wide { page: wide } section { width: auto; height: auto; break-before: page }
html, pre, code { font-family: Inter } h2, th { font-weight: 400 } ul { list-style: '- ' } nav a { display: flex } nav a::after { content: '2' }`;

const chapter = (n: number): string =>
  `<section id="c${n}"><h1>Chapter ${n}</h1><h2>Grain and flour ${n}</h2><p>${words(300)}<a href="#n${n}" id="r${n}"><sup>1</sup></a></p>
<ol><li>Oak</li><li>Ash<ul><li>Elm</li></ul></li></ol><dl><dt>SLA</dt><dd>What is promised</dd></dl>
<blockquote><p>Nobody counts coins.</p></blockquote><pre><code>grind(grain)</code></pre>
<table class="wide"><caption>Table ${n}</caption><thead><tr><th>Wood</th><th>Price</th></tr></thead><tbody>${'<tr><th>Oak</th><td>12</td></tr>'.repeat(60)}</tbody></table>
<figure><svg role="img" aria-label="A wheel" width="100" height="100"><circle cx="50" cy="50" r="40"/><text x="20" y="50">Wheel</text></svg><figcaption>Figure ${n}</figcaption></figure>
<aside role="doc-endnotes"><p id="n${n}">A note. <a href="#r${n}">back</a></p></aside></section>`;

const html = deck(
  [
    `<div><h1>The mills of the county</h1><p>A. Writer</p></div><section><nav><h2>Contents</h2><ol><li><a href="#c1">Chapter 1</a></li><li><a href="#c2">Chapter 2</a></li></ol></nav></section>`,
    chapter(1),
    chapter(2),
  ],
  css,
);

test('has its running heads as artifacts, its parts in order, its chapters where its links lead', async () => {
  const browser = shareBrowser({});
  const file = await browser
    .withPage(async (page) => {
      await page.load(html);
      const labels = [
        { from: 0, prefix: 'Cover' },
        { from: 1, style: 'decimal' },
      ] as const;
      return printPdf(page, { ...about, pages: 10, labels });
    })
    .finally(() => browser.close());
  const headings = ['The mills of the county', 'Contents', 'Chapter 1', 'Grain and flour 1', 'Chapter 2'];
  const expected = { about, headings, words: [words(300).split(' ')], pageBytes: 25_000 };
  expect((await verifyPdf(file, expected)).map(String)).toEqual([]);
  const pdf = file.bytes;
  expect(await checkedByQpdf(pdf)).toBe(0);
  const document = await opened(pdf);
  for (let n = 1; n <= document.numPages; n++) expect(await unmarkedOn(document, n)).toBe(0);
  const outline = await document.getOutline();
  expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
    ['The mills of the county', 1],
    ['Chapter 1', 1],
    ['Chapter 2', 1],
  ]);
  const places = destinationPages(await openPdf(pdf));
  expect(places.get('c1')).toBe(2);
  expect(places.get('c2')).toBeGreaterThan(4);
  expect((await document.getPageLabels())?.slice(0, 3)).toEqual(['Cover', '1', '2']);
});
