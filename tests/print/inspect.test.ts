import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rgb } from '../../src/colour/colour.ts';
import type { Inspection } from '../../src/compose/inspection.ts';
import { shareBrowser, type SharedBrowser } from '../../src/print/browser/shared.ts';
import { inspect } from '../../src/print/index.ts';
import { contrastRatio } from '../../src/colour/contrast.ts';
import { deck, slide, words } from './slides.ts';

let browser: SharedBrowser;
beforeAll(() => {
  browser = shareBrowser({});
});
afterAll(() => browser.close());

/** A line's box is known to half a px: fonts round the place of their baseline. */
const near = (value: number): unknown => expect.closeTo(value, -0.2);

/** Inspects slides that are given by their content. */
const inspectAll = (contents: readonly string[], css = ''): Promise<Inspection[]> =>
  browser.withPage(async (page) => {
    await page.load(
      deck(
        contents.map((content, at) => slide(`s${at}`, content)),
        css,
      ),
    );
    return inspect(page);
  });

async function inspected(content: string, css = ''): Promise<Inspection> {
  const [one] = await inspectAll([content], css);
  if (!one) throw new Error('No slide was inspected');
  return one;
}

/** The run that starts with some words. */
const runIn = ({ runs }: Inspection, start: string) => {
  const run = runs.find(({ text }) => text.startsWith(start));
  if (!run) throw new Error(`No run starts with ${start}`);
  return run;
};
const blockIn = ({ blocks }: Inspection, tag: string) => {
  const block = blocks.find((one) => one.tag === tag);
  if (!block) throw new Error(`No block is a ${tag}`);
  return block;
};

describe('text', () => {
  it('by paragraphs and by runs in them', async () => {
    const one = await inspected(
      '<h1>A title</h1><ul class="slot-points"><li>Plain <strong>bold</strong> words</li><li><p>More</p></li></ul>',
    );
    expect(one.blocks.map(({ slot, tag, text, lines }) => ({ slot, tag, text, lines }))).toEqual([
      { slot: 'title', tag: 'h1', text: 'A title', lines: 1 },
      { slot: 'points', tag: 'li', text: 'Plain bold words', lines: 1 },
      { slot: 'points', tag: 'li', text: 'More', lines: 1 },
    ]);
    expect(one.runs.map(({ text, block, weight }) => ({ text, block, weight }))).toEqual([
      { text: 'A title', block: 0, weight: 400 },
      { text: 'Plain', block: 1, weight: 400 },
      { text: 'bold', block: 1, weight: 700 },
      { text: 'words', block: 1, weight: 400 },
      { text: 'More', block: 2, weight: 400 },
    ]);
    expect(runIn(one, 'A title').boxes).toEqual([
      { left: 40, top: near(40), right: near(148), bottom: near(86) },
    ]);
  });

  it('with the size at which it is drawn, whatever transforms it', async () => {
    const one = await inspected(
      '<p>Plain</p><p style="transform:scale(.5);transform-origin:0 0">Half</p><p style="transform:rotate(90deg)">Turned</p><div style="zoom:2"><p>Twice</p></div>',
    );
    const sizes = ['Plain', 'Half', 'Turned', 'Twice'].map((start) => Math.round(runIn(one, start).size));
    expect(sizes).toEqual([24, 12, 24, 48]);
  });

  it('with the edge at which its lines begin, in either direction', async () => {
    const one = await inspected('<p>Wide enough</p><p dir="rtl">קצר</p><p dir="rtl">ארוך מאוד</p>');
    const [plain, short, long] = one.blocks;
    expect(plain?.start).toBe(plain?.box.left);
    expect([short?.start, long?.start]).toEqual([near(short?.box.right ?? 0), near(long?.box.right ?? 0)]);
  });

  it('in px of the slide at any scale', async () => {
    const half = await inspected('<h1>A title</h1>', 'svg[data-marpit-svg] { width: 640px }');
    expect(runIn(half, 'A title')).toMatchObject({ size: 40, boxes: [{ left: 40, top: near(40) }] });
  });

  it('in the font that is meant, or in one of the system', async () => {
    const one = await inspected('<p>Inter</p><p style="font-family:Nowhere,sans-serif">System</p>');
    expect(runIn(one, 'Inter')).toMatchObject({ family: 'Inter', fallback: false });
    expect(runIn(one, 'System')).toMatchObject({ family: 'Nowhere', fallback: true });
  });

  it('with what it is: code, an index, a formula', async () => {
    const one = await inspected(
      '<p>Text <code>Code</code><sup>Index</sup><span class="katex">Formula</span></p>',
    );
    expect(one.runs.map(({ kind }) => kind)).toEqual(['text', 'code', 'script', 'math']);
  });

  it('but not what is only heard', async () => {
    const one = await inspected(
      '<p>Seen</p><p style="position:absolute;clip-path:inset(50%)">Heard</p><p style="visibility:hidden">Hidden</p><span style="position:absolute;overflow:hidden;width:1px;height:1px">Tiny</span>',
    );
    expect(one.runs.map(({ text }) => text)).toEqual(['Seen']);
  });
});

describe('lines', () => {
  const narrow = (html: string, width: number): string => `<h1 style="width:${width}px">${html}</h1>`;

  it('are counted across runs, and the words of the last one told', async () => {
    const one = await inspected(narrow('Tides pay <em>those who</em> wait', 400));
    expect(blockIn(one, 'h1')).toMatchObject({ lines: 2, last: ['wait'] });
    const wide = await inspected(narrow('Tides pay those who wait', 900));
    expect(blockIn(wide, 'h1')).toMatchObject({ lines: 1, last: [] });
    const two = await inspected(narrow('Tides pay those who wait', 300));
    expect(blockIn(two, 'h1').last).toEqual(['those', 'who', 'wait']);
  });

  it('part a compound of a title at its hyphen or not', async () => {
    const parted = await inspected(narrow('A market-fitness', 190));
    expect(blockIn(parted, 'h1')).toMatchObject({ lines: 2, broken: ['market-'] });
    const whole = await inspected(narrow('A market-fitness', 900));
    expect(blockIn(whole, 'h1').broken).toEqual([]);
  });

  it('start with a mark that ends a sentence or not', async () => {
    const odd = await inspected('<p>潮汐能<br>。电价</p>');
    expect(blockIn(odd, 'p')).toMatchObject({ lines: 2, broken: ['。电价'] });
    const sound = await inspected('<p>潮汐能。<br>电价</p>');
    expect(blockIn(sound, 'p')).toMatchObject({ lines: 2, broken: [] });
  });
});

describe('what is behind text', () => {
  /** Half of black over white: browsers round it to either side. */
  const half = Array.from({ length: 3 }, () => expect.closeTo(127, -0.5));

  const at = async (html: string, css = '') => runIn(await inspected(html, css), 'Text').backgrounds;

  it('is the closest opaque colour', async () => {
    expect(await at('<p>Text</p>')).toEqual([[255, 255, 255]]);
    expect(await at('<div style="background:#123456"><p>Text</p></div>')).toEqual([[18, 52, 86]]);
    expect(await at('<p style="background:oklch(0 0 0)">Text</p>')).toEqual([[0, 0, 0]]);
  });

  it('is looked at where it is a gradient, transparent or a picture', async () => {
    const gradient = await at(
      '<p style="background:linear-gradient(90deg,#000 60px,#fff 60px);width:600px">Text that goes on over both of them</p>',
    );
    expect(gradient.toSorted()).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
    expect(await at('<p style="background:rgba(0,0,0,.5)">Text</p>')).toEqual([half]);
    expect(await at('<div style="opacity:.5;background:#000"><p>Text</p></div>')).toEqual([half]);
    const picture =
      "<img style='position:absolute;left:0;top:0;width:1280px;height:720px' alt='' src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><rect width=%221280%22 height=%22720%22 fill=%22%23336699%22/></svg>'>";
    expect(await at(`${picture}<p style="position:relative">Text</p>`)).toEqual([[51, 102, 153]]);
    const laid = '<div style="position:absolute;inset:0;background:#336699"></div>';
    expect(await at(`${laid}<p style="position:relative">Text</p>`)).toEqual([[51, 102, 153]]);
    const written = 'section::before { content:""; position:absolute; inset:0; background:#336699 }';
    expect(await at('<p style="position:relative">Text</p>', written)).toEqual([[51, 102, 153]]);
  });

  it('is the same by both ways on plain grounds', async () => {
    const grounds = ['#fff', '#14213a', '#f3f4f6', '#b83a1b', '#767676'];
    const html = grounds.map(
      (color, index) =>
        `<p style="color:${color === '#fff' ? '#777' : '#fff'};background:${color}">Text ${index}</p>`,
    );
    const plain = await inspected(html.join(''));
    // A gradient of one colour is as plain, and no style sheet tells it.
    const drawn = await inspected(
      html.join('').replaceAll(/background:(#\w+)/g, 'background:linear-gradient($1,$1)'),
    );
    const worst = ({ runs }: Inspection) =>
      runs.map(({ color, backgrounds }) =>
        Math.min(...backgrounds.map((ground: Rgb) => contrastRatio(color, ground))).toFixed(2),
      );
    expect(worst(plain)).toHaveLength(grounds.length);
    expect(worst(drawn)).toEqual(worst(plain));
  });

  it('leaves text as it was, for the page is printed next', async () => {
    const content = '<p style="background:linear-gradient(#000,#111);color:#fff">Text</p>';
    const again = await browser.withPage(async (page) => {
      await page.load(deck([slide('s', content)]));
      await inspect(page);
      return page.run('inspectSlides');
    });
    expect(again[0]?.runs).toMatchObject([{ text: 'Text', color: [255, 255, 255], alpha: 1 }]);
  });

  it('is found on slides far below the first', async () => {
    const odd = '<p style="background:linear-gradient(#000,#000)">Text</p>';
    const slides = await inspectAll(['<p>One</p>', '<p>Two</p>', odd]);
    expect(slides[2]?.runs[0]?.backgrounds).toEqual([[0, 0, 0]]);
  });
});

describe('things', () => {
  const photo = (style: string): string =>
    `<p class="slot-figure"><img alt="A chart" style="${style}" src="${PIXELS}"></p>`;

  it('are images as large as they are and as they are drawn', async () => {
    const [first] = (await inspected(photo('width:80px;height:20px;object-fit:contain'))).images;
    expect(first).toMatchObject({
      slot: 'figure',
      alt: 'A chart',
      broken: false,
      raster: true,
      natural: [4, 2],
      drawn: [40, 20],
    });
    const drawn = async (style: string) => (await inspected(photo(style))).images[0]?.drawn;
    expect(await drawn('width:80px;height:20px')).toEqual([80, 20]);
    expect(await drawn('width:80px;height:20px;object-fit:cover')).toEqual([80, 40]);
    expect(await drawn('width:80px;height:20px;object-fit:scale-down')).toEqual([4, 2]);
  });

  it('are broken images and those without words', async () => {
    const { images } = await inspected(
      '<p><img src="data:image/png;base64,AAAA"><img alt="" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>"></p>',
    );
    expect(images.map(({ alt, broken, raster }) => ({ alt, broken, raster }))).toEqual([
      { alt: null, broken: true, raster: true },
      { alt: '', broken: false, raster: false },
    ]);
  });

  it('are headings, tables, languages, ids and page numbers', async () => {
    const css = 'section::after { content: attr(data-marpit-pagination) }';
    const html =
      '<h1 id="x">One</h1><h3 id="x">Three</h3><table><tr><th>A</th><th></th></tr><tr><td>1</td></tr></table>';
    const one = await inspected(html, css);
    expect(one).toMatchObject({
      headings: [1, 3],
      lang: 'en',
      sameIds: ['x', 'x'],
      tables: [{ headers: 2, named: 1 }],
      paged: false,
    });
    const [numbered] = await browser.withPage(async (page) => {
      await page.load(
        deck([slide('s', html).replace('<section', '<section data-marpit-pagination="1"')], css),
      );
      return inspect(page);
    });
    expect(numbered?.paged).toBe(true);
    expect(numbered?.runs.at(-1)).toMatchObject({ slot: 'page', size: 24 });
  });
});

it('comes in the order of the deck', async () => {
  expect((await inspectAll([words(3), words(4)])).map(({ id }) => id)).toEqual(['s0', 's1']);
});

/** A PNG of 4 x 2 px. */
const PIXELS =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGMwTpsJRwzIHAB5OgmRzltBiwAAAABJRU5ErkJggg==';
