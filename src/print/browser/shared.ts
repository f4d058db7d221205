/** One browser for many decks: started before it is needed, replaced when it ends or has worked enough. */
import { openBrowser, type Browser, type BrowserOptions } from './browser.ts';
import { isBrowserGone } from './failure.ts';
import { pagesFrom, type AcquirePage, type Lease, type Pages } from './lease.ts';
import { createLock } from './lock.ts';
import { clearedPage, freshPage, type ReusablePage } from './reusable-page.ts';

/** A browser that starts at once and lives until it is closed. */
export interface SharedBrowser extends Pages {
  readonly acquire: AcquirePage;
  /** Ends the browser; waits for its start first, so that nothing is left behind. */
  readonly close: () => Promise<void>;
}

/** A browser with its free pages. */
interface BrowserSession {
  readonly browser: Promise<Browser>;
  readonly freePages: Promise<ReusablePage>[];
  /** Leases since its start, and those that last. */
  leases: number;
  activeLeases: number;
}

/** Leases after which a browser is replaced: it never gives back all the memory that a document took. */
const MAX_LEASES = 200;

/** Starts a browser in the background: it comes up while the caller reads the article. */
export function shareBrowser(options: BrowserOptions): SharedBrowser {
  const lock = createLock();
  const ending = new Set<Promise<void>>();
  let current: BrowserSession | undefined = startSession(options);
  let isClosed = false;

  const end = (session: BrowserSession): Promise<void> => {
    if (current === session) current = undefined;
    const ended = session.browser.then(
      (browser) => browser.close(),
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
  const settle = (session: BrowserSession): void => {
    session.activeLeases -= 1;
    lock.release();
    if (session.leases < MAX_LEASES) return;
    if (current === session) current = undefined;
    if (session.activeLeases === 0) void end(session).catch(() => undefined);
  };
  const leaseOf = (session: BrowserSession, browser: Browser, reusable: ReusablePage): Lease => ({
    page: reusable.page,
    notices: browser.notices,
    release: () => {
      session.freePages.push(clearedPage(reusable, browser));
      settle(session);
    },
    discard: async () => {
      // A browser that hangs would be waited for to close the page.
      if (await browser.isResponsive()) await reusable.close();
      else await end(session).catch(() => undefined);
      settle(session);
    },
  });
  const acquire: AcquirePage = async (access) => {
    await lock.acquire(access);
    if (isClosed) {
      lock.release();
      throw new Error('The browser has been closed');
    }
    const session = (current ??= startSession(options));
    session.leases += 1;
    session.activeLeases += 1;
    try {
      const free = session.freePages.pop();
      const browser = await session.browser;
      return leaseOf(session, browser, await (free ?? freshPage(browser)));
    } catch (error) {
      if (isBrowserGone(error)) await end(session).catch(() => undefined);
      settle(session);
      throw error;
    }
  };
  return {
    ...pagesFrom(acquire),
    acquire,
    close: async () => {
      isClosed = true;
      if (current) void end(current).catch(() => undefined);
      await Promise.all(ending);
    },
  };
}

function startSession(options: BrowserOptions): BrowserSession {
  const browser = openBrowser(options);
  const first = browser.then(freshPage);
  // Whoever acquires it first is told; a build that fails before must not end on an unhandled rejection.
  first.catch(() => undefined);
  return { browser, freePages: [first], leases: 0, activeLeases: 0 };
}
