import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import { structureOf } from '../../src/pdf/structure.ts';
import { openBrowser, printPdf, type PdfOptions } from '../../src/print/index.ts';
import { opened, textsOf } from '../pdf/reader.ts';
import { deck, slide, words } from './slides.ts';

/** A deck that says everything that could be taken for the structure of a PDF. */
const slides = Array.from({ length: 12 }, (_, at) =>
  slide(
    `s${at}`,
    `<h1>/Type /Pages /Count 99 %%EOF (D:2) endstream ${at}</h1><p class="slot-points">${words(20)}</p>`,
  ),
);

const about = (pages: number, date?: string): PdfOptions => ({
  title: 'Test',
  authors: ['A. Writer'],
  keywords: ['one', 'two'],
  lang: 'en',
  date,
  pages,
});

async function printed(html: string, date?: string): Promise<Uint8Array> {
  const browser = await openBrowser();
  try {
    return await browser.withPage(async (page) => {
      await page.load(html);
      return (await printPdf(page, about(slides.length, date))).bytes;
    });
  } finally {
    await browser.close();
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('two browsers, seconds apart, in other zones, print the same bytes, with the date of the deck', async () => {
  const html = deck(slides);
  const one = await printed(html, '2024-05-17');
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const { TZ } = process.env;
  process.env['TZ'] = 'Pacific/Kiritimati';
  try {
    expect(hash(await printed(html, '2024-05-17'))).toBe(hash(one));
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
  const { info } = await (await opened(one)).getMetadata();
  expect(info).toMatchObject({ CreationDate: 'D:20240517000000Z', ModDate: 'D:20240517000000Z' });
});

test('what a page did before does not show in the bytes', async () => {
  const table =
    '<table><tr><td></td><th>Head</th><th>(node00000007)</th></tr><tr><th>Row</th><td>Cell</td><td>Cell</td></tr></table>';
  const html = deck([slide('one', table), slide('two', table)]);
  const fresh = await printed(html);
  const browser = await openBrowser();
  const used = await browser.withPage(async (page) => {
    for (const count of [5, 3]) {
      await page.load(deck(Array.from({ length: count }, (_, at) => slide(`s${at}`, table))));
      await printPdf(page, about(count));
    }
    await page.load(html);
    return (await printPdf(page, about(2))).bytes;
  });
  await browser.close();
  expect(hash(used)).toBe(hash(fresh));
});

test('one page a slide, with its words, tagged, with bookmarks, without a date that nobody told', async () => {
  const pdf = await printed(deck(slides), 'no date');
  const document = await opened(pdf);
  expect(document.numPages).toBe(12);
  expect((await document.getPage(1)).view).toEqual([0, 0, 960, 540]);
  expect((await textsOf(document))[3]).toContain('/Type /Pages /Count 99 %%EOF (D:2) endstream 3');
  expect((await document.getOutline()).map(({ title }) => title)).toEqual(
    slides.map((_, at) => `/Type /Pages /Count 99 %%EOF (D:2) endstream ${at}`),
  );
  const { info } = await document.getMetadata();
  expect(info).not.toHaveProperty('CreationDate');
  expect(structureOf(await openPdf(pdf)).map(({ role }) => role)).toEqual(['Document']);
});

test('pages are counted for one page and for many', async () => {
  const browser = await openBrowser();
  try {
    for (const count of [1, 8, 9, 150]) {
      const html = deck(Array.from({ length: count }, (_, at) => slide(`s${at}`, `Slide ${at}`)));
      const pdf = await browser.withPage(async (page) => {
        await page.load(html);
        return (await printPdf(page, about(count))).bytes;
      });
      expect(pagesOf(await openPdf(pdf))).toHaveLength(count);
    }
  } finally {
    await browser.close();
  }
});
