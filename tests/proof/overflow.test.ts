/** Nothing is drawn outside its slide, cut, covered or over other text: by a probe that is not the build's own. */
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChrome, type Chrome } from './chrome.ts';
import { examples, fileOf, looks } from './decks.ts';
import { faultsOf, probeSlides } from './probe.ts';

let chrome: Chrome;
beforeAll(async () => {
  chrome = await openChrome();
});
afterAll(() => chrome.close());

describe.each(looks)('$template, $size', (look) => {
  it('draws everything of every example where it can be seen', async () => {
    const found: string[] = [];
    for (const built of await examples(look)) {
      const tab = await chrome.show(fileOf(built, 'deck.html'), look.size);
      const slides = await tab.evaluate(probeSlides);
      expect(slides.map(({ id }) => id)).toEqual(built.deck.slides.map(({ id }) => id));
      found.push(...faultsOf(slides).map((fault) => `${basename(built.manifest.article.name)}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

/** A page of one slide as deck.html has it. */
const page = (content: string, css = ''): string =>
  `<!doctype html><style>
    body { margin: 0 }
    section { position: relative; box-sizing: border-box; width: 1280px; height: 720px; padding: 48px; font: 24px/32px sans-serif }
    h1, p { margin: 0 } ${css}
  </style><main class="deck"><section id="one" data-marpit-pagination="7">${content}</section></main>`;

const long = 'Words that go on and on until there is no room for them. '.repeat(40);
const at = (slot: string, top: number, left = 60): string =>
  `<p class="slot-${slot}" style="position:absolute;top:${top}px;left:${left}px">Some text of ${slot}</p>`;
const row = `<tr>${'<td>Some number of words</td>'.repeat(3)}</tr>`;

describe('the probe', () => {
  const probed = async (content: string, css?: string): Promise<string[]> =>
    faultsOf(await (await chrome.show(page(content, css))).evaluate(probeSlides)).map((one) =>
      one.replace(/(?<=(?:outside|cut|covered|overlap|broken)\b).*/, ''),
    );

  it.each([
    ['a slide that fits', '<h1>A title</h1><p class="slot-points">Some text</p>', []],
    ['text below the slide', `<p class="slot-points">${long}</p>`, ['one, points: outside']],
    [
      'text at a place outside',
      `<p class="slot-source" style="position:absolute;top:300px;left:1200px;white-space:nowrap">Some text</p>`,
      ['one, source: outside'],
    ],
    [
      'a table in a grid that cuts',
      `<div style="display:grid;grid-template:200px/auto;overflow:hidden"><div class="slot-table" style="min-height:0;overflow:hidden"><table>${row.repeat(20)}</table></div></div>`,
      ['one, table: cut', 'one, table: outside'],
    ],
    [
      'a title in a box that is too small',
      `<h1 style="height:40px;overflow:clip">${long}</h1>`,
      ['one, slide: cut', 'one, slide: outside'],
    ],
    [
      'a path that clips',
      `<p class="slot-points" style="clip-path:inset(0 90% 0 0)">Some text that is seen by half</p>`,
      ['one, points: cut'],
    ],
    [
      'an ellipsis',
      `<p class="slot-eyebrow" style="width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Some text that is long</p>`,
      ['one, eyebrow: cut'],
    ],
    ['two slots over each other', at('points', 300) + at('source', 308), ['one, source: overlap']],
    ['two slots close together', at('points', 300) + at('source', 332), []],
    [
      'something in front',
      `${at('points', 300)}<div style="position:absolute;inset:0;background:#fff"></div>`,
      ['one, points: covered'],
    ],
    [
      'a word that leaves its cell',
      `<table class="slot-table" style="table-layout:fixed;width:200px"><tr><td>Incomprehensibilities</td><td>Another</td></tr></table>`,
      ['one, table: cut', 'one, table: overlap'],
    ],
    [
      'a picture that is too large',
      `<p class="slot-figure"><svg width="1400" height="40"></svg></p>`,
      ['one, figure: outside'],
    ],
    [
      'a picture that is none',
      `<p class="slot-figure"><img alt="A mill" src="data:image/png;base64,"></p>`,
      ['one, figure: broken'],
    ],
    [
      'words for readers of screens',
      `<span style="position:absolute;top:900px;width:1px;height:1px;overflow:hidden">Hidden words</span>`,
      [],
    ],
    [
      'a badge that passes by a box that cuts',
      `<div style="overflow:hidden;height:32px">Text <b style="position:absolute;left:500px;top:300px">Badge</b></div>`,
      [],
    ],
  ] as const)('judges %s', async (_, content, faults) => {
    expect(await probed(content)).toEqual(faults);
  });

  it('sees the number of the page', async () => {
    const css =
      'section::after { position: absolute; right: 40px; top: 600px; content: attr(data-marpit-pagination) }';
    expect(
      await probed(
        `<p class="slot-source" style="position:absolute;left:1100px;top:600px;white-space:nowrap">A source 2026</p>`,
        css,
      ),
    ).toEqual(['one, page: overlap']);
    expect(await probed(at('source', 600), css)).toEqual([]);
  });
});
