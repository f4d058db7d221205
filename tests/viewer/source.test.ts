/** The way from a slide to the article: the source panel, and the article in place of the slides. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openChrome, type Tab } from '../proof/chrome.ts';
import { article, deckOf, opened } from './deck.ts';
import { ids, look, press, until } from './seen.ts';
import { deckBefore, desktop, openedBefore } from './set-up.ts';
import type { KeyInput } from 'puppeteer-core';

const deck = deckBefore(() => deckOf(article));
const chrome = openedBefore(openChrome);
let tab: Tab;
let all: string[];
beforeAll(async () => {
  tab = await chrome().fresh(desktop);
});
beforeEach(async () => {
  await tab.goto('about:blank');
  await tab.goto(deck().addresses.file);
  all = await ids(tab);
});

const lines = article.content.split('\n');
/** The keys of a slide's number. */
const digits = (name: string): KeyInput[] => [...String(index(name) + 1)] as KeyInput[];
const index = (name: string): number => all.findIndex((id) => id.includes(name));

/** What the panel has: numbers of lines, their words, and what of them is marked. */
const panel = (): Promise<{ line: string; text: string; marks: string[] }[]> =>
  tab.$$eval('aside.source .passage li', (items) =>
    items.map((item) => ({
      line: item.querySelector('.line [aria-hidden]')?.textContent ?? '',
      text: item.querySelector('p')?.textContent ?? '',
      marks: Array.from(item.querySelectorAll('mark'), ({ textContent }) => textContent ?? ''),
    })),
  );

it('shows the passage of each slide in full, with its lines and with what the slide shows marked', async () => {
  await press(tab, 's');
  for (const slide of deck().built.deck.slides) {
    const passage = await panel();
    const spans = slide.sources.map(({ start, end }) => [start.line, end.line] as const);
    const runs = await tab.$$eval('aside.source li', (items) =>
      items.map((item) => item.querySelector('mark') !== null),
    );
    for (const [at, { line, text }] of passage.entries()) {
      expect(lines[Number(line) - 1]?.trim()).toBe(text.trim());
      const isSource = spans.some(([from, to]) => Number(line) >= from && Number(line) <= to);
      expect(isSource || runs[at]).toBe(true);
    }
    for (const [from] of spans) expect(passage.map(({ line }) => line)).toContain(String(from));
    const shown = await tab.$eval('.current', (slide) => slide.textContent?.toLowerCase() ?? '');
    for (const mark of passage.flatMap(({ marks }) => marks))
      // The full stop of a sentence goes where it stands alone.
      expect(shown).toContain(mark.trim().replace(/\.$/, '').toLowerCase());
    await press(tab, 'ArrowRight');
  }
});

it('marks the words of the slide and not those beside them', async () => {
  await press(tab, 's');
  await press(tab, ...digits('costs'), 'Enter');
  const first = (await panel()).find(({ text }) => text.includes('42 euros'));
  expect(first?.line).toBe(String(lines.findIndex((line) => line.includes('42 euros')) + 1));
  expect(first?.marks.join(' ')).toContain('42 euros');
  expect(first?.marks.join(' ')).not.toContain('.');
});

it('stands beside the slide, and gives the focus back when it is closed', async () => {
  await press(tab, 's');
  await until(
    tab,
    `document.querySelector('.current').getBoundingClientRect().right <=
      document.querySelector('aside.source').getBoundingClientRect().left + 1`,
  );
  expect(await tab.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
  await press(tab, 'Escape');
  expect(await tab.$eval('aside.source', (panel) => panel.checkVisibility())).toBe(false);
  await until(tab, `document.querySelector('.current').getBoundingClientRect().width === 1280`);
});

it('opens by a click on the line of the source and by the button of the bar', async () => {
  await press(tab, 'ArrowRight');
  // Its words are on the left; the bar may be over the middle.
  await tab.click('.current .slot-source', { offset: { x: 20, y: 10 } });
  expect(await tab.$eval('aside.source', (panel) => panel.checkVisibility())).toBe(true);
  await tab.click('aside.source header button');
  expect(await tab.$eval('aside.source', (panel) => panel.checkVisibility())).toBe(false);
  await tab.mouse.move(400, 400);
  await tab.click('.bar [data-key="s"]');
  expect(await tab.$eval('aside.source', (panel) => panel.checkVisibility())).toBe(true);
});

it('turns to the whole article and back by a key', async () => {
  await press(tab, ...digits('stops'), 'Enter', 't');
  expect((await look(tab)).shown).toEqual([]);
  const text = await tab.$$eval('.article li p', (all) =>
    all.map(({ textContent }) => textContent?.trim() ?? ''),
  );
  const words = lines.map((line) => line.trim()).filter((line) => /\w/.test(line));
  expect(text).toEqual(words);
  expect(
    await tab.$$eval('.article mark', (marks) => marks.map(({ textContent }) => textContent).join(' ')),
  ).toContain('stops in a storm');
  // What is marked is in sight.
  expect(
    await tab.$eval('.article mark', (mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  await press(tab, 't');
  expect((await look(tab)).shown).toEqual([all[index('stops')]]);
});

it('goes from a place of the article to the slide that shows it', async () => {
  await press(tab, 't');
  const href = await tab.evaluate(() => {
    const link = Array.from(document.querySelectorAll('.article a')).find(({ textContent }) =>
      textContent?.includes('42'),
    );
    (link as HTMLElement).click();
    return link?.getAttribute('href');
  });
  await until(tab, `location.hash === '${href}'`);
  expect((await look(tab)).shown).toEqual([href?.slice(1)]);
  expect(await tab.$eval('.current', ({ textContent }) => textContent)).toContain('42 euros');
});

it('says where a slide has nothing of the article', async () => {
  const other = await opened(await deckOf(article, { template: 'harbor' }));
  await tab.goto(other.addresses.file);
  await press(tab, 's', 'End');
  const last = other.built.deck.slides.at(-1);
  if (last?.sources.length === 0)
    expect(await tab.$eval('aside.source .body', ({ textContent }) => textContent)).toContain(
      'Nothing on this slide',
    );
  else expect((await panel()).length).toBeGreaterThan(0);
  await other.close();
});
