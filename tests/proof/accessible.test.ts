/** No slide and no view of a deck has anything that axe finds, and what axe cannot decide is decided by pixels. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type axe from 'axe-core';
import type { KeyInput } from 'puppeteer-core';
import { openChrome, type Chrome, type Tab } from './chrome.ts';
import { contrast, tooFaint } from './contrast.ts';
import { chinese, exampleOf, fileOf, packs, plain, specimen } from './decks.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a style sheet decides: markup is the same in all packs. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size'];

let chrome: Chrome;
beforeAll(async () => {
  chrome = await openChrome();
});
afterAll(() => chrome.close());

/** What axe says of the slide that is shown. */
interface Said {
  readonly violations: readonly string[];
  /** What it could not decide: only contrast may be among it. */
  readonly undecided: readonly string[];
  readonly faint: readonly string[];
}

/** Looks at the whole page, or at what a selector names. */
async function look(tab: Tab, rules: readonly string[], within?: string): Promise<Said> {
  return tab.evaluate(
    async (rules: readonly string[], within?: string) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      // Axe reads the whole page first, which is most of its work: for one slide the others are taken away.
      const slides = within === undefined ? [] : Array.from(document.querySelectorAll('main > .deck > *'));
      const current = slides.findIndex((slide) => slide.matches(`${within}`));
      for (const [at, slide] of slides.entries()) if (at !== current) slide.remove();
      const { violations, incomplete } = await axe.run(within ?? document, {
        runOnly: [...rules],
        resultTypes: ['violations', 'incomplete'],
      });
      slides[current]?.before(...slides.slice(0, current));
      slides[current]?.after(...slides.slice(current + 1));
      const selector = ({ target }: axe.NodeResult): string => target.map(String).join(' ');
      const told = ({ id, nodes }: axe.Result): string[] => nodes.map((node) => `${id}: ${selector(node)}`);
      return {
        violations: violations.flatMap(told),
        // Slides that links lead to are seen once they are followed, which axe cannot try.
        undecided: incomplete.filter(({ id }) => !['color-contrast', 'skip-link'].includes(id)).flatMap(told),
        faint: incomplete
          .filter(({ id }) => id === 'color-contrast')
          .flatMap(({ nodes }) => nodes.map(selector)),
      };
    },
    rules,
    within,
  );
}

/** A slide, its layout, and the names of the elements in it. */
interface Kind {
  readonly id: string;
  readonly layout: string;
  readonly elements: string;
}

/** Runs in the page. */
const kinds = (): Kind[] =>
  Array.from(document.querySelectorAll('main > .deck > section'), (slide) => {
    const names = new Set(Array.from(slide.querySelectorAll('*'), ({ localName }) => localName));
    return { id: slide.id, layout: slide.className, elements: [...names].toSorted().join(' ') };
  });

/**
 * What is wrong with a page that shows a slide at a time, slide by slide. Of slides with the same layout and the same
 * elements the first is looked at, and where only looks are asked for, of those with the same layout.
 */
async function faults(tab: Tab, rules = everything): Promise<string[]> {
  await tab.evaluate(source);
  const found: string[] = [];
  const seen = new Set<string>();
  for (const [at, { id, layout, elements }] of (await tab.evaluate(kinds)).entries()) {
    await tab.keyboard.press(at === 0 ? 'Home' : 'ArrowRight');
    const headings = await tab.$$eval('h1', (all) => all.filter((one) => one.checkVisibility()).length);
    if (headings !== 1) found.push(`${id}: ${headings} headings`);
    const kind = rules === looks ? layout : `${layout}: ${elements}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    // What is around the slides is the same on all of them.
    const { violations, undecided, faint } = await look(tab, rules, at === 0 ? undefined : '.current');
    const wrong = [...violations, ...undecided, ...(await tooFaint(tab, faint))];
    found.push(...wrong.map((one) => `${id}: ${one}`));
  }
  return found;
}

/** What is wrong with the page as it is now; `view` is its name in what is found. */
async function faultsOf(tab: Tab, view: string, rules: readonly string[]): Promise<string[]> {
  await tab.evaluate(source);
  const { violations, undecided, faint } = await look(tab, rules);
  return [...violations, ...undecided, ...(await tooFaint(tab, faint))].map((one) => `${view}: ${one}`);
}

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

describe.each(packs)('%s', (template) => {
  const rules = template === 'base' ? everything : looks;
  let decks: readonly Uint8Array[];
  beforeAll(async () => {
    // The specimen has every layout. Markup is the same in all packs, so another article is looked at in one of them.
    const paths = template === 'base' ? [chinese, specimen] : [specimen];
    const built = await Promise.all(paths.map((path) => exampleOf(path, { ...plain, template })));
    decks = built.map((example) => fileOf(example, 'deck.html'));
  });

  it('has nothing that axe finds on any slide', async () => {
    for (const deck of decks) expect(await faults(await chrome.show(deck), rules)).toEqual([]);
  });

  it('has nothing that axe finds in any view', async () => {
    const found: string[] = [];
    for (const deck of decks.slice(0, 1)) {
      const { address } = await chrome.place(deck);
      // The controls have colours of their own, the same with every pack.
      for (const [view, keys] of template === 'base' ? Object.entries(views) : []) {
        const tab = await chrome.fresh({ width: 1280, height: 720 });
        await tab.goto(address);
        for (const key of ['3', 'Enter', ...keys] as const) await tab.keyboard.press(key);
        found.push(...(await faultsOf(tab, view, rules)));
        await tab.close();
      }
      for (const [view, search, viewport] of [
        ['presenter', '?presenter', { width: 1280, height: 720 }],
        ['phone', '', { width: 390, height: 844, isMobile: true, hasTouch: true }],
      ] as const) {
        const tab = await chrome.fresh(viewport);
        await tab.goto(address + search);
        found.push(...(await faultsOf(tab, view, rules)));
        await tab.close();
      }
    }
    expect(found).toEqual([]);
  });
});

describe('the look at a slide', () => {
  const page = (content: string): string =>
    `<!doctype html><html lang="en"><title>A deck</title><main><div class="deck"><section id="one" style="background:#fff">
      <h1>A title</h1>${content}</section></div></main></html>`;

  it('finds an image without words and faint text', async () => {
    const image = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    expect(await faults(await chrome.show(page(image)))).toEqual(['one: image-alt: img']);
    expect(await faults(await chrome.show(page('<p style="color:#999">Faint')))).toEqual([
      'one: color-contrast: p',
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
    const found = await tooFaint(tab, ['p']);
    expect(found.map((one, at) => one.slice(0, expected[at]?.length))).toEqual(expected);
  });

  it('knows the contrast of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
