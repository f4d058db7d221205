/** A document that is turned into another state of itself is printed as if it had been loaded so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishPdf, said } from '../../src/print/finish/index.ts';
import { openBrowser, printDraft, type Browser, type Page } from '../../src/print/index.ts';
import { policyOf } from '../../src/render/policy.ts';
import { words } from './slides.ts';

const faces = 'h1 { margin: 0 }';
const about = { title: 'Mills', authors: [], keywords: [], lang: 'en' };

/** Three chapters, of which so many share pages. */
const state = (shared: number): string => {
  const chapters = [1, 2, 3].map(
    (n) => `<section id="c${n}"><h1>Chapter ${n}</h1><p>${words(60)}</p></section>`,
  );
  const rows = `@page { size: A5; margin: 20mm; @bottom-left { content: 'Mill ${shared}' } } @page wide { size: A5 landscape } .row { break-before: page } .row-${shared} { page: wide }`;
  const styles = [faces, rows];
  const body = [chapters.slice(0, shared), chapters.slice(shared)].map(
    (row, index) => `<div class="row row-${index + 1}">${row.join('')}</div>`,
  );
  return `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policyOf(styles)}"><title>Mills</title>${styles.map((css) => `<style>${css}</style>`).join('')}</head><body><nav><a href="#c2">Second</a> <a href="#c3">Third</a></nav>${body.join('')}</body></html>`;
};

let browser: Browser;
beforeAll(async () => (browser = await openBrowser()));
afterAll(() => browser.close());

const finished = async (page: Page): Promise<string> => {
  const words = await page.evaluate(said);
  const { bytes } = await finishPdf(await page.print(10_000), { ...about, said: words });
  return Buffer.from(bytes).toString('latin1');
};

test('its body and its own style sheets are the new ones, whatever the policy of the old', async () => {
  const [turned, loaded, before] = await browser.withPage(async (page) => {
    await page.load(state(1));
    const first = await finished(page);
    await page.turn(state(1));
    await page.turn(state(2));
    const second = await finished(page);
    await page.clear();
    await page.load(state(2));
    return [second, await finished(page), first];
  });
  expect(turned).toBe(loaded);
  expect(turned).not.toBe(before);
});

test('a draft says where its places are and how far its pages are filled, without what stands in the margin', async () => {
  const margin = (20 / 25.4) * 72;
  const draft = await browser.withPage(async (page) => {
    await page.load(state(2));
    return printDraft(page, margin);
  });
  expect(draft.numbers.get('c2')).toBe(draft.numbers.get('c3') === 3 ? 2 : NaN);
  expect(draft.pages).toBe(3);
  const height = (210 / 25.4) * 72;
  expect(draft.bottomOf(2)).toBeGreaterThan(margin + 40);
  expect(draft.bottomOf(2)).toBeLessThan(height - margin);
  expect(draft.bottomOf(4)).toBe(0);
});
