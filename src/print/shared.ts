/** One browser for many decks, replaced when it crashes. */
import { crashed, openBrowser, type Browser, type BrowserOptions } from './browser.ts';

import type { Page } from './page.ts';
import { isBrowserGone } from './trouble.ts';

/** A browser that starts at once and lives until it is closed. */
export interface SharedBrowser {
  /** Does work in a page of its own; when the browser ends in the middle, once more in a fresh one. */
  readonly withPage: <T>(work: (page: Page, browser: Browser) => Promise<T>) => Promise<T>;
  /** Ends the browser; waits for its start first, so that nothing is left behind. */
  readonly close: () => Promise<void>;
}

/** Starts a browser in the background: it comes up while the caller reads the article. */
export function shareBrowser(options: BrowserOptions): SharedBrowser {
  let current = openBrowser(options);
  // Whoever uses it first is told; a build that fails before must not end on an unhandled rejection.
  current.catch(() => undefined);
  const replace = async (gone: Promise<Browser>): Promise<void> => {
    if (current !== gone) return;
    current = gone
      .then(
        (browser) => browser.close(),
        () => undefined,
      )
      .then(() => openBrowser(options));
    current.catch(() => undefined);
  };
  return {
    async withPage(work) {
      for (let attempt = 1; ; attempt++) {
        const used = current;
        try {
          const browser = await used;
          return await browser.withPage((page) => work(page, browser));
        } catch (error) {
          if (!isBrowserGone(error)) throw error;
          if (attempt === 2) throw crashed(error);
          await replace(used);
        }
      }
    },
    close: () =>
      current.then(
        (browser) => browser.close(),
        () => undefined,
      ),
  };
}
