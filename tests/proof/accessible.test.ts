/** No slide and no view of a deck has anything that axe finds, and what axe cannot decide is decided by pixels. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type axe from 'axe-core';
import type { KeyInput, Viewport } from 'puppeteer-core';
import { openChrome, type Chrome, type Tab } from './chrome.ts';
import { contrast, tooFaint } from './contrast.ts';
import { chinese, exampleOf, fileOf, packs, plain, specimen, tidal } from './decks.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let chrome: Chrome;
beforeAll(async () => {
  chrome = await openChrome();
});
afterAll(() => chrome.close());

/** What axe says of a page. */
interface Said {
  readonly violations: readonly string[];
  /** What it could not decide: only contrast may be among it. */
  readonly undecided: readonly string[];
  /** The elements whose contrast it could not decide, those of a slide together. */
  readonly faint: readonly (readonly string[])[];
}

/** Asks axe of all that is shown. */
async function ask(tab: Tab): Promise<Said> {
  await tab.evaluate(source);
  return tab.evaluate(async (rules: readonly string[]) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, incomplete } = await axe.run(document, {
      runOnly: [...rules],
      resultTypes: ['violations', 'incomplete'],
    });
    const selector = ({ target }: axe.NodeResult): string => target.map(String).join(' ');
    const told = ({ id, nodes }: axe.Result): string[] => nodes.map((node) => `${id}: ${selector(node)}`);
    const bySlide = new Map<Element | null | undefined, string[]>();
    for (const { id, nodes } of incomplete)
      for (const name of id === 'color-contrast' ? nodes.map(selector) : []) {
        const slide = document.querySelector(name)?.closest('.deck > section');
        bySlide.set(slide, [...(bySlide.get(slide) ?? []), name]);
      }
    return {
      violations: violations.flatMap(told),
      // Slides that links lead to are seen once they are followed, which axe cannot try.
      undecided: incomplete.filter(({ id }) => !['color-contrast', 'skip-link'].includes(id)).flatMap(told),
      faint: [...bySlide.values()],
    };
  }, rules);
}

/** What is wrong with all that a page shows. */
async function faults(tab: Tab): Promise<string[]> {
  const { violations, undecided, faint } = await ask(tab);
  const found = [...violations, ...undecided];
  for (const names of faint) {
    const [first = ''] = names;
    await tab.$eval(first, (element) =>
      element.closest('.deck > section')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
    found.push(...(await tooFaint(tab, names)));
  }
  return found;
}

/**
 * A deck without its script, which has all slides one below the other. In the viewer the room for the slide lies above
 * it, so axe would leave the contrast of each text to its pixels, slide by slide.
 */
const still = (deck: Uint8Array): string =>
  new TextDecoder().decode(deck).replaceAll(/<script[^>]*>.*?<\/script>/gsu, '');

/** Runs in the page: the slides that have not one heading. */
const unheaded = (): string[] =>
  Array.from(document.querySelectorAll('.deck > section'))
    .filter(
      (slide) => Array.from(slide.querySelectorAll('h1')).filter((one) => one.checkVisibility()).length !== 1,
    )
    .map(({ id }) => id);

/** The views of a deck that are not slides, each by the keys that open it from the third slide. */
const views: Readonly<Record<string, readonly KeyInput[]>> = {
  bar: ['Tab'],
  overview: ['o'],
  help: ['?'],
  search: ['/', 't', 'h', 'e'],
  source: ['s'],
  article: ['t'],
  'article beside its source': ['s', 't'],
};

const desktop = { width: 1280, height: 720 };

/** What is wrong with a deck that is opened in a window of its own, after some keys. */
async function faultsIn(
  address: string,
  viewport: Viewport,
  keys: readonly KeyInput[] = [],
): Promise<string[]> {
  const tab = await chrome.fresh(viewport);
  await tab.goto(address);
  for (const key of keys) await tab.keyboard.press(key);
  const found = await faults(tab);
  await tab.close();
  return found;
}

const deckOf = async (path: string, template: string): Promise<Uint8Array> =>
  fileOf(await exampleOf(path, { ...plain, template }), 'deck.html');

describe.each(packs)('%s', (template) => {
  it('has nothing that axe finds on any slide', async () => {
    // The specimen has every layout. Markup is the same in all packs, so another article is looked at in one of them.
    for (const path of template === 'base' ? [chinese, specimen] : [specimen]) {
      const tab = await chrome.show(still(await deckOf(path, template)));
      expect(await faults(tab)).toEqual([]);
      expect(await tab.evaluate(unheaded)).toEqual([]);
    }
  });

  it('has nothing that axe finds on a phone', async () => {
    const { address } = await chrome.place(await deckOf(specimen, template));
    expect(await faultsIn(address, { width: 390, height: 844, isMobile: true, hasTouch: true })).toEqual([]);
  });
});

// The controls are the same with every deck and pack, and axe reads a short deck in a third of the time.
describe('the viewer', () => {
  it.each(Object.entries(views))('has nothing that axe finds where it shows its %s', async (_, keys) => {
    const { address } = await chrome.place(await deckOf(tidal, 'base'));
    expect(await faultsIn(address, desktop, ['3', 'Enter', ...keys])).toEqual([]);
  });

  it('has nothing that axe finds where it presents', async () => {
    const { address } = await chrome.place(await deckOf(tidal, 'base'));
    expect(await faultsIn(`${address}?presenter`, desktop)).toEqual([]);
  });
});

describe('the look at a slide', () => {
  const page = (content: string): string =>
    `<!doctype html><html lang="en"><title>A deck</title><main><div class="deck" style="background:#fff">
      <section style="height:720px"><h1>A title</h1></section>
      <section style="height:720px"><h1>The slide</h1>${content}</section></div></main></html>`;

  it('finds an image without words and faint text', async () => {
    const image = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    expect(await faults(await chrome.show(page(image)))).toEqual(['image-alt: img']);
    expect(await faults(await chrome.show(page('<p style="color:#999">Faint')))).toEqual([
      'color-contrast: p',
    ]);
    expect(await faults(await chrome.show(page('<p>Plain')))).toEqual([]);
  });

  it.each([
    ['on white', '#fff', '#777', ['contrast 1.00: Text']],
    ['too faint', '#fff, #fff', '#777', ['contrast 4.48: Text']],
    ['dark enough', '#fff, #fff', '#555', []],
    ['faint at one end', '#fff, #888', '#444', ['contrast 2.']],
  ] as const)('decides by pixels what is %s', async (_, ground, color, expected) => {
    const style = `color:${color};font-size:20px;width:fit-content;background:${_ === 'on white' ? color : `linear-gradient(to right, ${ground})`}`;
    const tab = await chrome.show(page(`<p style="${style}">Text</p>`));
    const found = await faults(tab);
    expect(found.map((one, at) => one.slice(0, expected[at]?.length))).toEqual(expected);
  });

  it('knows the contrast of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
