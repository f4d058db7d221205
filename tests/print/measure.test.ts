import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame } from '../../src/compose/fit/frame.ts';
import { measure, openBrowser, type Browser } from '../../src/print/index.ts';
import { deck, slide, words } from './slides.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A line's box is known to half a px: fonts round the place of their baseline. */
const near = (value: number): unknown => expect.closeTo(value, -0.2);

/** Measures slides that are given by their content. */
async function frames(contents: readonly string[], css = ''): Promise<Frame[]> {
  const slides = contents.map((content, at) => slide(`s${at}`, content));
  return browser.withPage(async (page) => {
    await page.load(deck(slides, css));
    return measure(page);
  });
}

/** What is over on one slide. */
async function over(content: string, css = ''): Promise<Frame['overflow']> {
  const [frame] = await frames([content], css);
  if (!frame) throw new Error('No slide was measured');
  return frame.overflow;
}

/** A line of a slot at a height. */
const at = (slot: string, top: number): string =>
  `<p class="slot-${slot}" style="position:absolute;margin:0;left:40px;top:${top}px">Text of ${slot}</p>`;

const row = (tag: string): string =>
  `<tr>${Array.from({ length: 14 }, (_, column) => `<${tag}>Column${column}number</${tag}>`).join('')}</tr>`;

test('slides that fit, in their order, with the sizes of their text', async () => {
  const fine =
    '<h1>A title</h1><div class="slot-points"><p>Text <small style="font-size:18px">small</small></p></div>';
  expect(await frames([fine, '<p>No slot</p>'])).toEqual([
    { id: 's0', overflow: [], fontSizes: [18, 24, 40] },
    { id: 's1', overflow: [], fontSizes: [] },
  ]);
});

test('text below the slide, with the first words that are cut', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => `<li>Line number ${at} of these</li>`).join('');
  const [found, ...more] = await over(`<h1>Title</h1><ul class="slot-points">${lines}</ul>`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ slot: 'points', x: 0, text: 'Line number 25 of these Line' });
  // Padding, title, margin of the list, lines.
  expect(found?.y).toEqual(near(40 + 46 + 24 + 30 * 24 - 720));
});

test('results are in px of the slide at any scale', async () => {
  const content = '<p class="slot-points" style="position:absolute;left:40px;top:700px">Low</p>';
  const plain = await over(content);
  const half = await over(content, 'svg[data-marpit-svg] { width: 640px }');
  expect(plain[0]?.y).toEqual(near(700 + 24 - 720));
  expect(half[0]?.y).toEqual(near(plain[0]?.y ?? 0));
});

test('text that a grid cuts, which scrollHeight does not tell', async () => {
  const cell = `<div class="slot-left" style="overflow:hidden">${words(120)}</div>`;
  const grid = `<div style="display:grid;grid-template:200px 200px / 300px 300px;overflow:hidden">${cell}</div>`;
  const [found] = await over(grid);
  expect(found?.slot).toBe('left');
  expect(found?.y).toBeGreaterThan(500);
  const outer = `<div style="overflow:clip;height:100px"><div><p class="slot-code">${words(120)}</p></div></div>`;
  expect((await over(outer))[0]).toMatchObject({ slot: 'code', x: 0 });
});

test('text that leaves the box of its slot though nothing cuts it', async () => {
  const box = '<div class="box slot-quote" style="height:36px">One line<br>Two lines<br>Three lines</div>';
  expect(await over(box)).toEqual([
    { slot: 'quote', x: 0, y: near(3 * 24 - 36), text: 'Two lines Three lines' },
  ]);
  expect(await over(`<h1 style="height:46px">${words(40)}</h1>`)).toMatchObject([{ slot: 'title', x: 0 }]);
});

test('a table of 14 columns', async () => {
  const table = `<table>${row('th')}${row('td')}</table>`;
  const [plain] = await over(`<div class="slot-table">${table}</div>`);
  expect(plain?.slot).toBe('table');
  expect(plain?.x).toBeGreaterThan(500);
  // As Marp styles tables: a block that scrolls.
  const [marp] = await over(
    `<div class="slot-table">${table}</div>`,
    'table { display: block; overflow: auto }',
  );
  expect(marp?.x).toBeGreaterThan(500);
  expect(marp?.text).toMatch(/^Column\d+number Column/);
});

test('a picture that is too large, by its alternative text', async () => {
  const image =
    '<img alt="A chart of flows" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>"';
  expect(await over(`<p class="slot-figure">${image} width="1300" height="100"></p>`)).toEqual([
    { slot: 'figure', x: 100, y: 0, text: 'A chart of flows' },
  ]);
  expect(await over(`<p class="slot-figure">${image} width="1200" height="100"></p>`)).toEqual([]);
});

test('one px is let pass, two are not', async () => {
  expect(await over(at('source', 697))).toEqual([]);
  expect(await over(at('source', 698))).toEqual([
    { slot: 'source', x: 0, y: near(2), text: 'Text of source' },
  ]);
});

test('a line box smaller than the font is no overflow', async () => {
  expect(await over('<h1 style="line-height:1;overflow:hidden">Tight</h1>')).toEqual([]);
});

test('spaces that hang at the end of a line are no overflow', async () => {
  const heading = `<h1 style="white-space:pre-wrap;width:400px;overflow:hidden">${words(12).replaceAll(' ', '   ')}</h1>`;
  expect(await over(heading)).toEqual([]);
});

test('text from top to bottom, by either means', async () => {
  const style = 'position:absolute;margin:0;left:600px;top:500px;white-space:nowrap';
  const turned = `<p class="slot-left" style="${style};writing-mode:vertical-rl">${words(6)}</p>`;
  const rotated = `<p class="slot-top" style="${style};transform:rotate(90deg) translateX(200px)">${words(6)}</p>`;
  for (const content of [turned, rotated])
    expect(await over(content)).toMatchObject([{ x: 0, y: expect.any(Number) }]);
});

test('what cannot be seen does not count', async () => {
  const far = 'position:absolute;top:900px;left:40px;';
  const hidden = [
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">For screen readers</span>',
    `<span style="${far}clip:rect(0 0 0 0)">Clipped</span>`,
    `<span style="${far}clip-path:inset(50%)"><b>Clipped</b></span>`,
    `<span style="${far}display:none">None</span>`,
    `<span style="${far}visibility:hidden">Hidden</span>`,
    `<span style="${far}opacity:0"><b>Transparent</b></span>`,
  ];
  expect(await over(`<div class="slot-points"><p>Seen</p>${hidden.join('')}</div>`)).toEqual([]);
});

test('what is positioned is not cut by a box that does not hold it', async () => {
  const badge = '<span style="position:absolute;left:500px;top:300px">Badge</span>';
  expect(await over(`<div style="overflow:hidden;height:40px">Text ${badge}</div>`)).toEqual([]);
  expect(
    await over(`<div style="overflow:hidden;height:40px;position:relative">Text ${badge}</div>`),
  ).toMatchObject([{ slot: 'slide' }]);
});

test('two slots over each other: the later one has to give way', async () => {
  const [found, ...more] = await over(at('points', 300) + at('source', 314));
  expect(more).toEqual([]);
  expect(found).toEqual({ slot: 'source', x: 0, y: near(10), text: 'Text of source' });
  expect(await over(at('points', 300) + at('source', 325))).toEqual([]);
  const footer = '<footer style="position:absolute;left:40px;top:300px">Fund</footer>';
  expect(await over(at('points', 300) + footer)).toMatchObject([{ slot: 'points' }]);
});

test('a page takes one document after another, and pages do not wait for each other', async () => {
  const lengths = await Promise.all(
    [1, 2, 3].map((count) =>
      browser.withPage(async (page) => {
        const found: number[] = [];
        for (const slides of [count, count + 3]) {
          await page.load(deck(Array.from({ length: slides }, (_, at) => slide(`s${at}`, words(9)))));
          found.push((await measure(page)).length);
        }
        return found;
      }),
    ),
  );
  expect(lengths).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
});
