import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBrowser, pageCount, printPdf } from '../../src/print/index.ts';
import { deck, slide, words } from './slides.ts';

/** A deck that says everything that could be taken for the structure of a PDF. */
const slides = Array.from({ length: 12 }, (_, at) =>
  slide(`s${at}`, `<h1>/Type /Pages /Count 99 %%EOF (D:2) ${at}</h1><p class="slot-points">${words(20)}</p>`),
);

async function printed(html: string, date?: string): Promise<Uint8Array> {
  const browser = await openBrowser();
  try {
    return await browser.withPage(async (page) => {
      await page.load(html);
      return printPdf(page, { slides: slides.length, date });
    });
  } finally {
    await browser.close();
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('two browsers, seconds apart, print the same bytes, with the date of the deck', async () => {
  const html = deck(slides);
  const one = await printed(html, '2024-05-17');
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const two = await printed(html, '2024-05-17');
  expect(hash(two)).toBe(hash(one));
  expect(text(one).match(/\/(?:Creation|Mod)Date \([^)]*\)/g)).toEqual([
    "/CreationDate (D:20240517000000+00'00')",
    "/ModDate (D:20240517000000+00'00')",
  ]);
}, 20_000);

test('what a page did before does not show in the bytes', async () => {
  const table =
    '<table><tr><th>Head</th><th>(node00000007)</th></tr><tr><td>Cell</td><td>Cell</td></tr></table>';
  const html = deck([slide('one', table), slide('two', table)]);
  const fresh = await printed(html);
  expect(text(fresh)).toMatch(/\/ID \(node00000001\)/);
  const browser = await openBrowser();
  const used = await browser.withPage(async (page) => {
    for (const count of [5, 3]) {
      await page.load(deck(Array.from({ length: count }, (_, at) => slide(`s${at}`, table))));
      await printPdf(page, { slides: count });
    }
    await page.load(html);
    return printPdf(page, { slides: 2 });
  });
  await browser.close();
  expect(hash(used)).toBe(hash(fresh));
}, 20_000);

test('one page a slide, tagged, with bookmarks, in TrueType', async () => {
  const pdf = await printed(deck(slides), 'no date');
  expect(pageCount(pdf)).toBe(12);
  const written = text(pdf);
  expect(written).toContain("/CreationDate (D:20000101000000+00'00')");
  expect(written).toContain('/MediaBox [0 0 960 540]');
  expect(written).toContain('/StructTreeRoot');
  expect(written).toContain('/Outlines');
  expect(written).toContain('/FontFile2');
  expect(written).toMatch(/\/BaseFont \/[A-Z]{6}\+Inter/);
  expect(written).not.toMatch(/\/Subtype \/Type3|\/FontFile3/);
}, 20_000);

test('pages are counted for one page and for many', async () => {
  const browser = await openBrowser();
  try {
    for (const count of [1, 8, 9, 150]) {
      const html = deck(Array.from({ length: count }, (_, at) => slide(`s${at}`, `Slide ${at}`)));
      const pdf = await browser.withPage(async (page) => {
        await page.load(html);
        return printPdf(page, { slides: count });
      });
      expect(pageCount(pdf)).toBe(count);
    }
  } finally {
    await browser.close();
  }
}, 20_000);

test('what is not a PDF has no pages', () => {
  expect(() => pageCount(new Uint8Array())).toThrow(/PDF/);
  expect(() => pageCount(Buffer.from('%PDF-1.4\nstartxref\n5\n%%EOF\n'))).toThrow(/PDF/);
});
