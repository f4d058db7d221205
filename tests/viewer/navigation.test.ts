/** Turning slides, by keys, addresses and fingers, in every browser there is, from a file and from a server. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../proof/chrome.ts';
import { readers } from './browsers.ts';
import { article, deckOf } from './deck.ts';
import { ids, look, press, until } from './seen.ts';
import { deckBefore, desktop, openedBefore } from './set-up.ts';

const deck = deckBefore(() => deckOf(article));

describe.each(readers)('%s', (_name, open) => {
  const reader = openedBefore(open);
  let tab: Tab;
  let all: string[];
  beforeAll(async () => {
    tab = await reader().fresh(desktop);
  });

  describe.each(['file', 'http'] as const)('%s', (scheme) => {
    const go = async (hash = ''): Promise<void> => {
      await tab.goto('about:blank');
      await tab.goto(deck().addresses[scheme] + hash);
      all = await ids(tab);
    };
    const id = (index: number): string => all.at(index) ?? '';
    /** One slide is shown, reached, named by the address and said. */
    const expectAt = async (index: number): Promise<void> => {
      const seen = await look(tab);
      expect({ ...seen, said: undefined, classes: undefined }).toEqual({
        shown: [id(index)],
        reached: [id(index)],
        hash: `#${id(index)}`,
        said: undefined,
        classes: undefined,
      });
      const number = all.indexOf(id(index)) + 1;
      expect(seen.said).toMatch(new RegExp(`^Slide ${number} of ${all.length}: \\S`));
    };

    it('begins at the first slide, and says so', async () => {
      await go();
      expect(all.length).toBeGreaterThan(4);
      await expectAt(0);
      expect((await look(tab)).said).toBe(`Slide 1 of ${all.length}: The night ferry`);
    });

    it('is where its address says, and at the slide that one continued', async () => {
      await go();
      const third = id(2);
      await go(`#${third}`);
      await expectAt(2);
      await go(`#${third}-7`);
      await expectAt(2);
      await go('#nowhere');
      await expectAt(0);
      await go('#%E0%A4%A');
      await expectAt(0);
    });

    it('goes back and forward', async () => {
      await go();
      await press(tab, 'ArrowRight', 'ArrowRight');
      await tab.evaluate(() => history.back());
      await until(tab, `location.hash === '#${id(1)}'`);
      await expectAt(1);
      await tab.evaluate(() => history.forward());
      await until(tab, `location.hash === '#${id(2)}'`);
      await expectAt(2);
    });

    // What follows has nothing to do with where the page came from.
    if (scheme === 'http') return;

    it('turns by keys and stops at both ends', async () => {
      await go();
      await press(tab, 'ArrowRight');
      await expectAt(1);
      await press(tab, ' ', 'PageDown', 'ArrowDown');
      await expectAt(4);
      await press(tab, 'ArrowLeft', 'PageUp', 'ArrowUp', 'Backspace', 'ArrowLeft');
      await expectAt(0);
      await press(tab, 'End', 'ArrowRight');
      await expectAt(-1);
      await tab.keyboard.down('Shift');
      await press(tab, ' ');
      await tab.keyboard.up('Shift');
      await expectAt(-2);
      await press(tab, 'Home');
      await expectAt(0);
    });

    it('leaves keys of the browser alone', async () => {
      await go();
      await tab.keyboard.down('Alt');
      await press(tab, 'ArrowDown');
      await tab.keyboard.up('Alt');
      await expectAt(0);
    });

    it('goes to the slide of a number', async () => {
      await go();
      await press(tab, '3');
      expect(await tab.$eval('.typed', (typed) => [typed.textContent, typed.checkVisibility()])).toEqual([
        '3',
        true,
      ]);
      await press(tab, 'Enter');
      await expectAt(2);
      await press(tab, '9', '9', 'Enter');
      await expectAt(-1);
      await press(tab, '2', 'Escape', 'Home', 'Enter');
      await expectAt(1);
      expect(await tab.$eval('.typed', (typed) => typed.checkVisibility())).toBe(false);
    });

    it('turns black, and light again with the next key', async () => {
      await go();
      await press(tab, 'b');
      expect(await look(tab)).toMatchObject({
        said: 'Black screen',
        classes: expect.stringContaining('blank'),
      });
      await press(tab, 'ArrowRight');
      expect((await look(tab)).classes).not.toContain('blank');
      await expectAt(1);
    });

    it('fits the window, whatever its size', async () => {
      await go();
      for (const size of [desktop, { width: 900, height: 900 }, { width: 1600, height: 500 }]) {
        await tab.setViewport(size);
        const scale = Math.min(size.width / 1280, size.height / 720);
        const drawn = `document.querySelector('.current').getBoundingClientRect().width`;
        await until(tab, `innerWidth === ${size.width} && Math.abs(${drawn} - ${1280 * scale}) < 1`);
        const box = await tab.$eval('.current', (slide) => slide.getBoundingClientRect().toJSON() as DOMRect);
        expect(box.left).toBeCloseTo((size.width - 1280 * scale) / 2, 0);
        expect(box.top).toBeCloseTo((size.height - 720 * scale) / 2, 0);
      }
      await tab.setViewport(desktop);
    });

    it('opens the overview, and a slide from it by the keyboard', async () => {
      await go();
      await press(tab, 'o');
      expect(await tab.$$eval('.overview .thumb', (all) => all.length)).toBe(all.length);
      expect(await tab.evaluate(() => document.activeElement?.textContent)).toContain('1 The night ferry');
      await press(tab, 'ArrowRight', 'ArrowRight', 'Enter');
      await until(tab, `location.hash === '#${id(2)}'`);
      expect(await tab.$('dialog[open]')).toBeNull();
      await expectAt(2);
      await press(tab, 'o');
      expect(await tab.$eval('[aria-current=true]', (card) => card.getAttribute('href'))).toBe(`#${id(2)}`);
      await press(tab, 'End', 'Escape');
      expect(await tab.$('dialog[open]')).toBeNull();
      await expectAt(2);
    });

    it('shows its keys, and takes none of them while it does', async () => {
      await go();
      await press(tab, '?');
      expect(await tab.$eval('dialog[open]', (open) => open.textContent)).toContain('PgDn');
      await press(tab, 'ArrowRight');
      await expectAt(0);
      await press(tab, '?');
      expect(await tab.$('dialog[open]')).toBeNull();
    });

    it('searches slides and notes', async () => {
      await go();
      await press(tab, '/');
      await tab.keyboard.type('HARBOUR LIGHTS');
      const [found] = await tab.$$eval('.search li', (all) => all.map(({ textContent }) => textContent));
      expect(found).toMatch(/When it stops.*harbour lights/);
      expect(await tab.$eval('.search [role=status]', ({ textContent }) => textContent)).toBe(
        'Slides found: 1',
      );
      await press(tab, 'Enter');
      await until(tab, 'location.hash.includes("stops")');
      expect(await tab.$('dialog[open]')).toBeNull();
      await press(tab, '/');
      await tab.keyboard.type('nothing of the kind');
      expect(await tab.$$('.search li')).toEqual([]);
      await press(tab, 'Escape');
    });
  });
});
