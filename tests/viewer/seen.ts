/** What a reader of a deck sees and hears, asked of the page. */
import type { Tab } from '../proof/chrome.ts';

/** The state of a page that shows a deck. */
export interface Seen {
  /** Ids of the slides that are drawn. */
  readonly shown: readonly string[];
  /** Ids of those that can be reached. */
  readonly reached: readonly string[];
  readonly hash: string;
  /** What is said to those who do not see it. */
  readonly said: string;
  /** Classes of the root that say how the page is shown. */
  readonly classes: string;
}

/** Asks the page. */
export const look = (tab: Tab): Promise<Seen> =>
  tab.evaluate(() => {
    const slides = Array.from(document.querySelectorAll<HTMLElement>('main > .deck > section'));
    return {
      shown: slides.filter((slide) => slide.firstElementChild?.checkVisibility()).map(({ id }) => id),
      reached: slides.filter(({ inert, hidden }) => !inert && !hidden).map(({ id }) => id),
      hash: location.hash,
      said: document.querySelector('.live')?.textContent ?? '',
      classes: document.documentElement.className,
    };
  });

/** The ids of all slides. */
export const ids = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => Array.from(document.querySelectorAll('main > .deck > section'), ({ id }) => id));

/** Presses keys one after the other. */
export async function press(tab: Tab, ...keys: Parameters<Tab['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await tab.keyboard.press(key);
}

/** Waits until something is true in the page: on a busy machine that may take its time. */
export const until = (tab: Tab, condition: string): Promise<unknown> =>
  tab.waitForFunction(condition, { timeout: 60_000, polling: 50 });
