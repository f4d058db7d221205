/** The presenter's window: with a second window, from a file and from a server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tab } from '../proof/chrome.ts';
import { readers } from './browsers.ts';
import { article, deckOf } from './deck.ts';
import { ids, look, press, until } from './seen.ts';
import { deckBefore, desktop, openedBefore } from './set-up.ts';

const deck = deckBefore(() => deckOf(article));

describe.each(readers)('%s', (_name, open) => {
  const reader = openedBefore(open);

  describe.each(['file', 'http'] as const)('%s', (scheme) => {
    let slides: Tab;
    let presenter: Tab;
    let all: string[];
    beforeEach(async () => {
      slides = await reader().fresh(desktop);
      await slides.goto(deck().addresses[scheme]);
      all = await ids(slides);
      presenter = await secondWindow();
    });
    afterEach(async () => {
      for (const tab of [presenter, slides]) if (!tab.isClosed()) await tab.close();
    });

    const secondWindow = async (): Promise<Tab> => {
      const [tab] = await Promise.all([
        new Promise<Tab>((resolve) => slides.once('popup', (tab) => resolve(tab as Tab))),
        press(slides, 'p'),
      ]);
      await until(tab, `document.querySelector('.presenter')?.checkVisibility()`);
      return tab;
    };
    const at = (tab: Tab, index: number): Promise<unknown> =>
      until(tab, `location.hash === '#${all.at(index)}'`);
    const text = (selector: string): Promise<string> =>
      presenter.$eval(selector, ({ textContent }) => textContent ?? '');

    it('is followed and follows', async () => {
      await press(slides, 'ArrowRight');
      await at(presenter, 1);
      await press(presenter, 'ArrowRight', 'ArrowRight');
      await at(slides, 3);
      await press(presenter, 'b');
      await until(slides, `document.documentElement.classList.contains('blank')`);
      // The presenter still sees the slide.
      expect((await look(presenter)).shown).toEqual([all[3]]);
      await press(slides, 'b');
      await until(presenter, `!document.documentElement.classList.contains('blank')`);
    });

    it('hears nothing but slides of its own', async () => {
      await press(slides, 'ArrowRight');
      await at(presenter, 1);
      await presenter.evaluate(() => {
        const deckwright = window.name.replace('-presenter', '');
        for (const told of [
          null,
          'slide',
          { deckwright, slide: 'nowhere' },
          { deckwright, slide: 7 },
          { slide: 'cover' },
        ])
          window.opener.postMessage(told, '*');
      });
      await slides.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      expect((await look(slides)).hash).toBe(`#${all[1]}`);
    });

    it('is found again after a reload of either window', async () => {
      await press(slides, 'ArrowRight');
      await at(presenter, 1);
      await slides.reload();
      await press(presenter, 'ArrowRight');
      await at(slides, 2);
      await press(slides, 'ArrowRight');
      await at(presenter, 3);
      await presenter.reload();
      await press(slides, 'ArrowLeft');
      await at(presenter, 2);
      await press(presenter, 'Home');
      await at(slides, 0);
    });

    // What follows has nothing to do with where the pages came from: windows speak to each other above.
    if (scheme === 'http') return;

    it('shows the slide, the next one, the notes and where it is', async () => {
      await press(slides, '3', 'Enter');
      await at(presenter, 2);
      expect((await look(presenter)).shown).toEqual([all[2]]);
      expect(await text('.following')).toContain(
        await slides.$eval(`[id="${all[3]}"] h1`, (title) => title.textContent),
      );
      expect(await presenter.$$eval('.following .thumb section', (copies) => copies.length)).toBe(1);
      expect(await text('.said')).toBe(
        await slides.$eval(`[id="${all[2]}"] + .notes ol`, (notes) => notes.textContent),
      );
      expect(await text('.where')).toBe(`Slide 3 of ${all.length}`);
      await press(slides, 'End');
      await at(presenter, -1);
      expect(await text('.following')).toContain('End of the deck');
    });

    it('leaves either window sound when the other is closed', async () => {
      await presenter.close();
      await press(slides, 'ArrowRight');
      await at(slides, 1);
      presenter = await secondWindow();
      await at(presenter, 1);
      await slides.close();
      await until(presenter, `document.querySelector('.alone').textContent !== ''`);
      await press(presenter, 'ArrowRight');
      await at(presenter, 2);
      expect(await text('.where')).toBe(`Slide 3 of ${all.length}`);
    });

    it('keeps the time from the first slide that is turned, and says how it stands to the target', async () => {
      expect(await text('.elapsed')).toBe('0:00');
      expect(await text('.run')).toBe('Start');
      await press(presenter, 'ArrowRight');
      await until(presenter, `document.querySelector('.elapsed').textContent !== '0:00'`);
      expect(await text('.run')).toBe('Pause');
      expect(await text('time')).toMatch(/\d.\d\d/);
      const target = async (minutes: string): Promise<void> => {
        await presenter.$eval(
          '.timer input',
          (input, value) => ((input as HTMLInputElement).value = value),
          minutes,
        );
        await presenter.$eval('.timer input', (input) => input.dispatchEvent(new Event('input')));
      };
      await target('600');
      expect(await text('.pace')).toMatch(/^\d+:\d\d(?::\d\d)? ahead$/);
      await target('0');
      expect(await text('.pace')).toBe('On pace');
      await presenter.$eval('.reset', (button) => (button as HTMLElement).click());
      expect(await text('.elapsed')).toBe('0:00');
    });

    it('keeps its time and its target over a reload', async () => {
      await press(presenter, 'ArrowRight');
      await presenter.$eval('.timer input', (input) => {
        (input as HTMLInputElement).value = '42';
        input.dispatchEvent(new Event('input'));
      });
      await until(presenter, `document.querySelector('.elapsed').textContent >= '0:02'`);
      await presenter.reload();
      expect(await text('.elapsed')).not.toMatch(/^0:0[01]$/);
      expect(await text('.run')).toBe('Pause');
      expect(await presenter.$eval('.timer input', (input) => (input as HTMLInputElement).value)).toBe('42');
      await presenter.$eval('.reset', (button) => (button as HTMLElement).click());
      await presenter.reload();
      expect(await text('.elapsed')).toBe('0:00');
    });

    it('fits its window, whatever its size', async () => {
      for (const size of [
        { width: 1400, height: 900 },
        { width: 800, height: 500 },
        { width: 480, height: 800 },
      ]) {
        await presenter.setViewport(size);
        await until(presenter, `innerWidth === ${size.width}`);
        await until(
          presenter,
          `(() => { const slide = document.querySelector('.current').getBoundingClientRect();
            const stage = document.querySelector('.presenter .stage').getBoundingClientRect();
            return slide.width > 100 && slide.width <= stage.width + 1 && slide.right <= innerWidth && slide.bottom <= innerHeight; })()`,
        );
        expect(await presenter.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      }
    });
  });
});
