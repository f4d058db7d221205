/** One browser for many decks: up before it is needed, with a page ready, replaced when it ends or has worked enough. */
import { openBrowser, type Browser, type BrowserOptions, type OpenPage } from './browser.ts';
import { pagesFrom, type Lend, type Loan, type Pages } from './lease.ts';
import { isBrowserGone } from './failure.ts';
import { createTurns } from './lock.ts';

/** A browser that starts at once and lives until it is closed. */
export interface SharedBrowser extends Pages {
  readonly lend: Lend;
  /** Ends the browser; waits for its start first, so that nothing is left behind. */
  readonly close: () => Promise<void>;
}

/** A page and how often it was lent: to open one takes longer than to measure a deck, so they are used again. */
interface Used extends OpenPage {
  uses: number;
}

/** A running browser and its free pages. */
interface Running {
  readonly browser: Promise<Browser>;
  readonly free: Promise<Used>[];
  /** How often it has lent a page, and how many are out. */
  lent: number;
  out: number;
}

/** Loans after which a browser is replaced: it never gives back all the memory that a document took. */
const ENOUGH = 200;

/** Decks and reports after which a page is replaced: its process grows to a gigabyte over some thirty of them. */
const WORN = 10;

/** Starts a browser in the background: it comes up while the caller reads the article. */
export function shareBrowser(options: BrowserOptions): SharedBrowser {
  const turns = createTurns();
  const ending = new Set<Promise<void>>();
  let running: Running | undefined = start(options);
  let closed = false;

  const end = (used: Running): Promise<void> => {
    const ended = used.browser.then(
      (one) => one.close(),
      () => undefined,
    );
    ending.add(ended);
    // Whether it could be closed is for `close` to say.
    void ended.then(
      () => ending.delete(ended),
      () => undefined,
    );
    return ended;
  };
  const retire = async (used: Running): Promise<void> => {
    if (running === used) running = undefined;
    await end(used);
  };
  const settle = (used: Running): void => {
    used.out -= 1;
    turns.leave();
    if (used.lent < ENOUGH) return;
    if (running === used) running = undefined;
    if (used.out === 0) void end(used).catch(() => undefined);
  };
  const loanOf = (used: Running, browser: Browser, open: Used): Loan => ({
    page: open.page,
    notices: browser.notices,
    back: () => {
      used.free.push(cleared(open, browser));
      settle(used);
    },
    drop: async () => {
      // A browser that hangs would be waited for to close the page.
      if (await browser.answers()) await open.close();
      else await retire(used).catch(() => undefined);
      settle(used);
    },
  });
  const lend: Lend = async (alone) => {
    await turns.enter(alone);
    if (closed) {
      turns.leave();
      throw new Error('The browser has been closed');
    }
    const used = (running ??= start(options));
    used.lent += 1;
    used.out += 1;
    try {
      const taken = used.free.pop();
      const browser = await used.browser;
      const open = await (taken ?? freshPage(browser));
      open.uses += 1;
      return loanOf(used, browser, open);
    } catch (error) {
      if (isBrowserGone(error)) await retire(used).catch(() => undefined);
      settle(used);
      throw error;
    }
  };
  return {
    ...pagesFrom(lend),
    lend,
    close: async () => {
      closed = true;
      if (running) void end(running).catch(() => undefined);
      await Promise.all(ending);
    },
  };
}

function start(options: BrowserOptions): Running {
  const browser = openBrowser(options);
  const first = browser.then(freshPage);
  // Whoever uses them first is told; a build that fails before must not end on an unhandled rejection.
  first.catch(() => undefined);
  return { browser, free: [first], lent: 0, out: 0 };
}

const freshPage = async (browser: Browser): Promise<Used> => ({ ...(await browser.openPage()), uses: 0 });

/** The page ready for another deck, which is not kept waiting for it; a page that is worn or cannot be cleared is replaced. */
function cleared(open: Used, browser: Browser): Promise<Used> {
  const worn = open.uses >= WORN ? Promise.reject(new Error('The page is worn')) : open.page.clear();
  const next = worn.then(
    () => open,
    async () => {
      await open.close();
      return freshPage(browser);
    },
  );
  // Whoever uses it next is told; when nobody does, a browser that was closed meanwhile is no failure.
  next.catch(() => undefined);
  return next;
}
