/** What a reader of a deck needs no second window for: printing, searching, notes, panels that scroll. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import { textOnPage } from '../../src/pdf/text.ts';
import { openChrome, type Tab } from '../proof/chrome.ts';
import { deckOf } from './deck.ts';
import { ids, look, press, until } from './seen.ts';
import { deckBefore, desktop, openedBefore } from './set-up.ts';

/** An article whose later slides need faces that the first one does not: bold, italic and code. */
const article = {
  path: 'harbour.md',
  content: `---
title: The harbour at night
canonical_url: https://example.org/harbour/night
---

## Lights

The green light stands on the northern pier. **The red light** stands on the southern pier, and *nobody* may moor below it. Therefore, ships steer between the two.

${Array.from({ length: 30 }, (_, index) => `Pier ${index} was measured by hand and entered in the third book of the harbour master.`).join(' ')}

## Signals

\`\`\`
signal --three --short
\`\`\`

| Signal | Meaning | Answer |
|---|---|---|
| one long | leaving | none |
| two long | waiting | one short |
`,
} as const;

const deck = deckBefore(() => deckOf(article));
const chrome = openedBefore(openChrome);
let tab: Tab;
let all: string[];
beforeEach(async () => {
  tab = await chrome().fresh(desktop);
  await tab.goto(deck().addresses.file);
  all = await ids(tab);
});

it('loads the faces of all slides at the start', async () => {
  await until(tab, `document.fonts.status === 'loaded'`);
  expect(await tab.evaluate(() => [...document.fonts].filter(({ status }) => status !== 'loaded'))).toEqual(
    [],
  );
});

describe('the search of the browser', () => {
  it('has the words of all slides, though one is drawn', async () => {
    expect((await look(tab)).shown).toEqual([all[0]]);
    const hidden = await tab.$$eval('main > .deck > section[hidden="until-found"]', (slides) =>
      slides.map(({ id }) => id),
    );
    expect(hidden).toEqual(all.slice(1));
    expect(await tab.$eval(`[id="${all[1]}"]`, (slide) => getComputedStyle(slide).display)).not.toBe('none');
  });

  it('shows the slide that it finds', async () => {
    await tab.$eval(`[id="${all[2]}"] h1`, (title) =>
      title.dispatchEvent(new Event('beforematch', { bubbles: true })),
    );
    expect((await look(tab)).shown).toEqual([all[2]]);
    expect((await look(tab)).hash).toBe(`#${all[2]}`);
  });

  it('leaves no link of a hidden slide to the keyboard', async () => {
    expect((await look(tab)).reached).toEqual([all[0]]);
  });
});

describe('the panel of notes', () => {
  it('says what is said with the slide, and follows it', async () => {
    await press(tab, '2', 'Enter', 'n');
    const notes = (): Promise<string> =>
      tab.$eval('aside.noted-here .body', ({ textContent }) => textContent ?? '');
    expect(await notes()).toContain('Pier 0');
    await press(tab, 'End');
    expect(await notes()).not.toContain('Pier 0');
    await press(tab, 'Escape');
    expect(await tab.$eval('aside.noted-here', (panel) => panel.checkVisibility())).toBe(false);
  });

  it('gives way to the source', async () => {
    await press(tab, 'n', 's');
    expect(await tab.$eval('aside.noted-here', (panel) => panel.checkVisibility())).toBe(false);
    expect(await tab.$eval('aside.source', (panel) => panel.checkVisibility())).toBe(true);
  });

  it('scrolls by the keyboard while it has the focus, and turns slides again behind it', async () => {
    await tab.setViewport({ width: 900, height: 320 });
    await press(tab, '2', 'Enter', 'n');
    await tab.focus('aside.noted-here .body');
    const before = await look(tab);
    await press(tab, 'End');
    await until(tab, `document.querySelector('aside.noted-here .body').scrollTop > 20`);
    await press(tab, 'PageUp', 'ArrowUp', 'ArrowDown', ' ');
    expect((await look(tab)).shown).toEqual(before.shown);
    await press(tab, 'Escape', 'ArrowRight');
    expect((await look(tab)).shown).not.toEqual(before.shown);
  });
});

it('leads from the cover to where the article was published', async () => {
  expect(await tab.$eval('section.cover .slot-source a', (link) => (link as HTMLAnchorElement).href)).toBe(
    'https://example.org/harbour/night',
  );
});

it('keeps what the keyboard reaches on a phone above the bar', async () => {
  await tab.setViewport({ width: 390, height: 700 });
  await tab.$eval('main > .deck .to-source:last-of-type', (button) => (button as HTMLElement).focus());
  const isAbove = await tab.evaluate(
    () =>
      (document.activeElement?.getBoundingClientRect().bottom ?? Infinity) <=
      (document.querySelector('.bar')?.getBoundingClientRect().top ?? 0),
  );
  expect(isAbove).toBe(true);
});

it('loses nothing where the reader spaces text out, at twice the size', async () => {
  // 1280 px at 200 %.
  await tab.setViewport({ width: 640, height: 360, deviceScaleFactor: 2 });
  await tab
    .addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    })
    .catch(() => undefined);
  const lost = await tab.$$eval('main > .deck > section :is(h1, p, li)', (blocks) =>
    blocks
      .filter(
        (block) => block.scrollWidth > block.clientWidth + 1 || block.scrollHeight > block.clientHeight + 8,
      )
      .map(({ textContent }) => textContent),
  );
  expect(lost).toEqual([]);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
});

it('has the text of every slide on paper, though none was seen', async () => {
  const shown = await tab.$$eval('main > .deck > section', (slides) =>
    slides.map(({ textContent }) => (textContent ?? '').replace(/[^\p{L}\p{N}]/gu, '').length),
  );
  const pdf = await openPdf(await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
  const fonts = new Map();
  const printed = pagesOf(pdf).map(
    (page) =>
      textOnPage(pdf, page, fonts)
        .runs.map(({ text }) => text)
        .join('')
        .replace(/[^\p{L}\p{N}]/gu, '').length,
  );
  // The number of the page is drawn and stands in no element.
  for (const [index, letters] of shown.entries()) expect(printed[index]).toBeGreaterThanOrEqual(letters);
});
