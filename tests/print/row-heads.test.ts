/** The cells that head a row are told as such in a PDF. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { eachElement, structureOf } from '../../src/pdf/structure.ts';
import { get, type PdfValue } from '../../src/pdf/value.ts';
import { shareBrowser, type SharedBrowser } from '../../src/print/browser/shared.ts';
import { hasRowHeads } from '../../src/print/page/describe-row-heads.ts';
import { finishPdf } from '../../src/print/finish/index.ts';

it.each<[string, readonly (readonly string[])[], boolean]>([
  // Nobody heads the corner: what is below it heads the rows.
  [
    '',
    [
      ['Often lent', 'Drills', 'Tents'],
      ['Seldom lent', 'Tiles', 'Vans'],
    ],
    true,
  ],
  [
    'Monat',
    [
      ['Januar', '12,5 %'],
      ['Februar', '3 kg'],
    ],
    true,
  ],
  [
    '仓库',
    [
      ['北', '1,200'],
      ['南', '—'],
    ],
    true,
  ],
  [
    'Shelf',
    [
      ['Drills', '62'],
      ['Drills', '40'],
    ],
    false,
  ],
  [
    'Year',
    [
      ['2024', '62'],
      ['2025', '40'],
    ],
    false,
  ],
  [
    'For',
    [
      ['Loans cost nothing', 'Tools get lost'],
      ['Walls are full', 'Rooms are cold'],
    ],
    false,
  ],
  [
    '',
    [
      ['', '62'],
      ['Tents', '40'],
    ],
    false,
  ],
  ['', [['Drills'], ['Tents']], false],
])('below %j in %j: %j', (corner, rows, expected) => {
  expect(hasRowHeads(corner, rows)).toBe(expected);
});

let browser: SharedBrowser;
beforeAll(() => {
  browser = shareBrowser({});
});
afterAll(() => browser.close());

it('heads rows in the structure, with their scope, and draws the page as before', async () => {
  const table =
    '<table><thead><tr><th></th><th scope="col">Cheap</th></tr></thead><tbody><tr><td>Often lent</td><td>Drills</td></tr></tbody></table>';
  const html = `<!doctype html><html lang="en"><head><title>Tools</title></head><body><h1>Tools</h1>${table}</body></html>`;
  const about = { title: 'Tools', authors: [], keywords: [], lang: 'en' };
  const { printed, before, after } = await browser.withPage(async (page) => {
    await page.load(html);
    const clip = { x: 0, y: 0, width: 400, height: 200 };
    const before = await page.screenshot(clip);
    const text = await page.run('documentText');
    const { bytes } = await finishPdf(await page.print(10_000, 'tagged'), { ...about, text });
    return { printed: bytes, before, after: await page.screenshot(clip) };
  });
  expect(after).toBe(before);
  const scopes: string[] = [];
  eachElement(structureOf(await openPdf(printed)), ({ role, dict }) => {
    if (role === 'TH') scopes.push(scopeIn(get(dict, 'A')));
  });
  expect(scopes.filter(Boolean).toSorted()).toEqual(['/Column', '/Row']);
});

/** The scope among the attributes of a cell. */
const scopeIn = (attributes: PdfValue | undefined): string =>
  /\/Scope\s*(\/\w+)/.exec(String(attributes))?.[1] ?? '';
