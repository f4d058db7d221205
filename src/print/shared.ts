/** One browser for many decks: up before it is needed, with a page ready, replaced when it crashes. */
import { crashed, openBrowser, type Browser, type BrowserOptions, type OpenPage } from './browser.ts';
import type { Page } from './page.ts';
import { isBrowserGone } from './trouble.ts';

/** A browser that starts at once and lives until it is closed. */
export interface SharedBrowser {
  /** Does work in a page of its own; when the browser ends in the middle, once more in a fresh one. */
  readonly withPage: <T>(work: (page: Page, browser: Browser) => Promise<T>) => Promise<T>;
  /** Ends the browser; waits for its start first, so that nothing is left behind. */
  readonly close: () => Promise<void>;
}

/** A running browser and its free pages: to open one takes longer than to measure a deck, so they are used again. */
interface Running {
  readonly browser: Promise<Browser>;
  readonly free: Promise<OpenPage>[];
}

/** Starts a browser in the background: it comes up while the caller reads the article. */
export function shareBrowser(options: BrowserOptions): SharedBrowser {
  let running = start(options);
  const replace = async (gone: Running): Promise<void> => {
    if (running !== gone) return;
    const closed = gone.browser.then(close, () => undefined);
    running = start(options, closed);
    await closed;
  };
  return {
    async withPage(work) {
      for (let attempt = 1; ; attempt++) {
        const used = running;
        try {
          return await usePage(used, work);
        } catch (error) {
          if (!isBrowserGone(error)) throw error;
          if (attempt === 2) throw crashed(error);
          await replace(used);
        }
      }
    },
    close: () => running.browser.then(close, () => undefined),
  };
}

const close = (browser: Browser): Promise<void> => browser.close();

function start(options: BrowserOptions, after: Promise<void> = Promise.resolve()): Running {
  const browser = after.then(() => openBrowser(options));
  const first = browser.then((one) => one.openPage());
  // Whoever uses them first is told; a build that fails before must not end on an unhandled rejection.
  first.catch(() => undefined);
  return { browser, free: [first] };
}

/** The page ready for another deck, which is not kept waiting for it; a page that cannot be cleared is replaced. */
function cleared(open: OpenPage, browser: Browser): Promise<OpenPage> {
  const next = open.page.clear().then(
    () => open,
    async () => {
      await open.close();
      return browser.openPage();
    },
  );
  // Whoever uses it next is told; when nobody does, a browser that was closed meanwhile is no failure.
  next.catch(() => undefined);
  return next;
}

async function usePage<T>(running: Running, work: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const taken = running.free.pop();
  const browser = await running.browser;
  const open = await (taken ?? browser.openPage());
  try {
    const result = await work(open.page, browser);
    running.free.push(cleared(open, browser));
    return result;
  } catch (error) {
    await open.close();
    throw error;
  }
}
