import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareBrowser, type SharedBrowser } from '../../src/print/browser/shared.ts';
import { measure, printPdf } from '../../src/print/index.ts';
import { deck, slide, words } from './slides.ts';

let browser: SharedBrowser;
beforeAll(() => (browser = shareBrowser({})));
afterAll(() => browser.close());

const first = slide('one', `<h1>Tides</h1><p>${words(40)}</p>`);
const second = slide('one', `<h1>Tides pay late</h1><p>${words(60)}</p>`) + slide('two', '<h1>Costs</h1>');
const seen = (html: string, body?: string) =>
  browser.withPage(async (page) => {
    await page.load(html);
    if (body !== undefined) await page.replace(body);
    const frames = await measure(page);
    const pdf = await printPdf(page, {
      title: 'T',
      authors: [],
      keywords: [],
      lang: 'en',
      pages: frames.length,
    });
    return { frames, pdf: Buffer.from(pdf.bytes).toString('base64') };
  });

test('slides in place of others are drawn and printed as if they had been loaded', async () => {
  expect(await seen(deck([first]), second)).toEqual(await seen(deck([second])));
});

test('a document with style sheets brings its own in place of those that it lacks', async () => {
  const large = deck([second], 'p { font-size: 48px }');
  const replaced = await seen(deck([first], 'p { font-size: 12px }'), large);
  expect(replaced).toEqual(await seen(large));
  expect(replaced.pdf).not.toBe((await seen(deck([second]))).pdf);
});
