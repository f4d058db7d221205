/** The deck on a phone, without a script, on paper. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewport } from 'puppeteer-core';
import { openChrome, type Tab } from '../proof/chrome.ts';
import { exampleOf, packs, plain, specimen } from '../proof/decks.ts';
import { article, deckOf, opened } from './deck.ts';
import { ids, look, press, until } from './seen.ts';
import { deckBefore, desktop, openedBefore, phone } from './set-up.ts';

const chrome = openedBefore(openChrome);

/** Runs in the page: text that is drawn smaller than 16 px, and what is wider than the window. */
const faults = (): string[] => {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || !node.nodeValue?.trim()) continue;
    // A formula is drawn at the size of its text, and its indices below that; the rest of it is for the ear.
    if (parent.closest('.katex, .spoken, .live, script')) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < 16) found.push(`${size} px: ${node.nodeValue.trim().slice(0, 40)}`);
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`${scrollWidth} px wide`);
  return found;
};

describe.each(packs)('%s on a phone', (template) => {
  const deck = deckBefore(() => exampleOf(specimen, { ...plain, template }));
  let tab: Tab;
  let all: string[];
  beforeAll(async () => {
    tab = await chrome().fresh(phone);
    await tab.goto(deck().addresses.file);
    all = await ids(tab);
  });

  it('is one text of at least 16 px that is no wider than the window', async () => {
    const { shown, reached } = await look(tab);
    expect(shown).toEqual(all);
    expect(reached).toEqual(all);
    expect(await tab.evaluate(faults)).toEqual([]);
  });

  it('lets every word be seen: nothing is cut, or it scrolls', async () => {
    const cut = await tab.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.deck > section, .deck > section *'))
        .filter((box) => {
          const { overflowX, overflowY } = getComputedStyle(box);
          const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
          return (
            // A formula is drawn by lines that are larger than their ink.
            !box.closest('.katex-display') &&
            ((hides(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
              (hides(overflowY) && box.scrollHeight > box.clientHeight + 1))
          );
        })
        .map(({ className, textContent }) => `${className}: ${textContent?.trim().slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
  });
});

describe('on a phone', () => {
  const deck = deckBefore(() => exampleOf(specimen, plain));
  let tab: Tab;
  let all: string[];
  beforeAll(async () => {
    tab = await chrome().fresh(phone);
    await tab.goto(deck().addresses.file);
    all = await ids(tab);
  });

  it('folds the notes in', async () => {
    const seen = (): Promise<boolean> => tab.$eval('.notes ol', (notes) => notes.checkVisibility());
    expect(await seen()).toBe(false);
    await tab.tap('.notes summary');
    expect(await seen()).toBe(true);
    await tab.tap('.notes summary');
    expect(await seen()).toBe(false);
  });

  it('follows the reader, and goes where the search leads', async () => {
    await tab.evaluate((id) => document.getElementById(id)?.scrollIntoView(), all[5] ?? '');
    await until(tab, `location.hash === '#${all[5]}'`);
    await tab.tap('.bar [data-key="/"]');
    await tab.keyboard.type('ladder of three');
    await press(tab, 'Enter');
    await until(tab, `document.querySelector(location.hash).textContent.includes('Ladder of three')`);
    await until(tab, `Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < 3`);
  });

  it('shows the source of the slide whose button is pressed', async () => {
    await tab.evaluate((id) => document.getElementById(id)?.scrollIntoView(), all[1] ?? '');
    const buttons = await tab.$$('.to-source');
    expect(buttons).toHaveLength(all.length);
    await buttons[1]?.tap();
    expect(await tab.$eval('aside.source', ({ textContent }) => textContent)).toContain(
      'what people need twice a year',
    );
    await tab.tap('aside.source header button');
  });
});

describe('by hand', () => {
  const deck = deckBefore(() => deckOf(article));
  let all: string[];
  const shown = async (viewport: Viewport): Promise<Tab> => {
    const tab = await chrome().fresh(viewport);
    await tab.goto(deck().addresses.file);
    all = await ids(tab);
    return tab;
  };

  it('turns slides by swiping when it is held across', async () => {
    const held = await shown({ ...phone, width: 844, height: 390 });
    const swipe = async (from: number, to: number, down = 0): Promise<void> => {
      const touch = await held.touchscreen.touchStart(from, 200);
      await touch.move((from + to) / 2, 200 + down / 2);
      await touch.move(to, 200 + down);
      await touch.end();
    };
    await swipe(600, 300);
    expect((await look(held)).shown).toEqual([all[1]]);
    await swipe(600, 300);
    await swipe(300, 600);
    expect((await look(held)).shown).toEqual([all[1]]);
    await swipe(400, 380);
    await swipe(400, 330, 150);
    expect((await look(held)).shown).toEqual([all[1]]);
  });

  it('does not take the wheel, and turns by clicks only when asked to', async () => {
    const wide = await shown(desktop);
    await wide.mouse.wheel({ deltaY: 800 });
    await wide.mouse.click(1000, 300);
    expect((await look(wide)).shown).toEqual([all[0]]);
    await press(wide, 'c');
    expect((await look(wide)).said).toBe('Turn slides by clicking: on');
    await wide.mouse.click(1000, 300);
    await wide.mouse.click(1000, 300);
    await wide.mouse.click(200, 300);
    expect((await look(wide)).shown).toEqual([all[1]]);
  });

  it('shows the bar while the pointer moves, and moves nothing for who wants no motion', async () => {
    const wide = await chrome().fresh(desktop);
    await wide.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await wide.goto(deck().addresses.file);
    const opacity = (): Promise<string> => wide.$eval('.bar', (bar) => getComputedStyle(bar).opacity);
    expect(await opacity()).toBe('0');
    await wide.mouse.move(300, 300);
    expect(await opacity()).toBe('1');
    expect(await wide.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('goes full screen and back', async () => {
    const wide = await shown(desktop);
    await press(wide, 'f');
    await until(wide, 'document.fullscreenElement === document.documentElement');
    await press(wide, 'f');
    await until(wide, 'document.fullscreenElement === null');
  });
});

describe('without a script', () => {
  const deck = deckBefore(() => exampleOf(specimen, plain));
  it.each([
    ['wide', { width: 1400, height: 900 }],
    ['narrow', phone],
  ] as const)('has all slides in order, and their notes: %s', async (_, viewport) => {
    const tab = await chrome().fresh(viewport);
    await tab.setJavaScriptEnabled(false);
    await tab.goto(deck().addresses.file);
    const all = await ids(tab);
    const { shown, reached, classes } = await look(tab);
    expect(classes).toBe('');
    expect(shown).toEqual(all);
    expect(reached).toEqual(all);
    const tops = await tab.$$eval('.deck > section', (slides) =>
      slides.map((slide) => slide.getBoundingClientRect().top),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(
      await tab.$$eval('.notes', (notes) => notes.filter((one) => one.checkVisibility()).length),
    ).toBeGreaterThan(10);
    for (const control of ['.bar', 'aside', '.article', '.presenter', 'dialog', '.typed'])
      expect(await tab.$eval(control, (box) => box.checkVisibility())).toBe(false);
    if (viewport.width < 700) expect(await tab.evaluate(faults)).toEqual([]);
  });
});

describe('on paper', () => {
  it.each([
    ['the slides', specimen, []],
    ['a blank slide beside its source', article, ['3', 'Enter', 's', 'b']],
    ['the overview', article, ['o']],
  ] as const)('has one slide a page and nothing else where the viewer shows %s', async (_, source, keys) => {
    const deck = await opened(await (typeof source === 'string' ? exampleOf(source, plain) : deckOf(source)));
    const tab = await chrome().fresh(desktop);
    await tab.goto(deck.addresses.file);
    const all = await ids(tab);
    await press(tab, ...keys);
    await tab.emulateMediaType('print');
    expect((await look(tab)).shown).toEqual(all);
    for (const control of ['.bar', 'aside', '.notes', '.live', 'dialog'])
      expect([control, await tab.$eval(control, (box) => box.checkVisibility())]).toEqual([control, false]);
    // The browser takes media back when it has printed, at a time of its own: what is printed comes last.
    const pdf = Buffer.from(await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(all.length);
    await deck.close();
  });
});
