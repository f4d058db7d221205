import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareBrowser, type SharedBrowser } from '../../src/print/browser/shared.ts';
import { measure, measureReplaced, printPdf } from '../../src/print/index.ts';
import { deck, words } from './slides.ts';

let browser: SharedBrowser;
beforeAll(() => (browser = shareBrowser({})));
afterAll(() => browser.close());

const section = (id: string, content: string): string => `<section id="${id}">${content}</section>`;
const slides = (...sections: readonly string[]): string => `<div class="deck">${sections.join('')}</div>`;
const [title, costs] = [section('one', '<h1>Tides pay late</h1>'), section('two', `<p>${words(40)}</p>`)];
const dear = section('two', `<h1>Costs</h1><p>${words(900)}</p>`);
const more = section('three', `<p>${words(20)}</p>`);

/** What is seen and printed of slides in place of others, with the ids of those that were measured anew. */
const seen = (html: string, next?: string) =>
  browser.withPage(async (page) => {
    await page.load(deck([html]));
    const changed = next === undefined ? [] : await measureReplaced(page, next);
    const frames = await measure(page);
    const about = { title: 'T', authors: [], keywords: [], lang: 'en', pages: 1 };
    const { bytes } = await printPdf(page, about);
    return { changed, frames, pdf: Buffer.from(bytes).toString('base64') };
  });

test.each([
  ['one that has changed', slides(title, dear), ['two']],
  ['none', slides(title, costs), []],
  ['all, where there are more', slides(title, dear, more), ['one', 'two', 'three']],
  ['all, where there are fewer', slides(dear), ['two']],
])('slides are replaced and measured, and print as if they had been loaded: %s', async (_, next, ids) => {
  const loaded = await seen(next);
  const replaced = await seen(slides(title, costs), next);
  expect(replaced.changed).toEqual(loaded.frames.filter(({ id }) => ids.includes(id)));
  expect(replaced.frames).toEqual(loaded.frames);
  expect(replaced.pdf).toBe(loaded.pdf);
});
