/** Lines of paragraphs on both sides of a page break, as Chromium sets them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { openBrowser, type Browser } from '../../src/print/index.ts';
import { sheetsOf, type Sheet } from '../../src/print/printed-layout.ts';

let browser: Browser;
beforeAll(async () => (browser = await openBrowser()));
afterAll(() => browser.close());

/** Pages for five lines, a foot of two, and text behind so many lines of height. */
async function pagesOf(before: number, html: string): Promise<Sheet[]> {
  const css = `@page { size: 300px 200px; margin: 40px 40px 60px; @bottom-left { content: 'A foot'; } }
* { margin: 0; font: 12px/20px monospace; orphans: 1; widows: 1 } sup { line-height: 0 } .before { height: ${before * 20}px }`;
  return browser.withPage(async (page) => {
    await page.load(
      `<!doctype html><html lang="en"><head><style>${css}</style></head><body><h1>Mill</h1><div class="before"></div>${html}</body></html>`,
    );
    return sheetsOf(await openPdf(await page.print(10_000)));
  });
}

const lines = (count: number): string => Array.from({ length: count }, (_, n) => `line ${n}`).join('<br>');

test('counts the lines of a paragraph before and behind a break', async () => {
  const one = await pagesOf(2, `<p>${lines(4)}</p>`);
  expect(one.map(({ begun, ended }) => [begun, ended])).toEqual([
    [[2], []],
    [[], [2]],
  ]);
  const long = await pagesOf(3, `<p>Of <a href="#x">mills</a><sup>1</sup> and ${lines(7)}</p><p>Whole</p>`);
  expect(long.map(({ begun, ended }) => [begun, ended])).toEqual([
    [[1], []],
    [[], []],
    [[], [1]],
  ]);
});

test('counts those of an item, and nothing of what stands on one page', async () => {
  const list = await pagesOf(1, `<ul><li>${lines(4)}</li><li><p>${lines(2)}</p><p>${lines(3)}</p></li></ul>`);
  expect(list.map(({ begun, ended }) => [begun, ended])).toEqual([
    [[3], []],
    [[2], [1]],
    [[], [1]],
  ]);
  const whole = await pagesOf(0, `<p>${lines(4)}</p><p>${lines(5)}</p>`);
  expect(whole.flatMap(({ begun, ended }) => [...begun, ...ended])).toEqual([]);
});
