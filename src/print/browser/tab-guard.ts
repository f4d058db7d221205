/** Keeps the document of a tab from leaving it. */
import type { Page as Tab } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { browserGone } from './failure.ts';

/** What watches a tab. */
export interface TabGuard {
  /** Rejects when the process of the tab crashes. */
  readonly crashed: Promise<never>;
  /** Passes on the result of work in the tab; rejects where the document leaves, or has left before. */
  readonly guard: <T>(work: Promise<T>) => Promise<T>;
}

/** Refuses all requests of a tab but those for data; the tab has to let requests be intercepted. */
export function guardTab(tab: Tab): TabGuard {
  let hasLeft = false;
  tab.on('request', (request) => {
    // A document is only ever written into about:blank, so whatever navigates is the document's own doing.
    if (request.isNavigationRequest() && request.frame() === tab.mainFrame()) hasLeft = true;
    const answer = request.url().startsWith('data:') && !hasLeft ? request.continue() : request.abort();
    // The request may be over by the time the answer comes.
    void answer.catch(() => undefined);
  });
  const crashed = new Promise<never>((_, reject) => {
    tab.once('error', (error) => reject(browserGone('', error)));
  });
  crashed.catch(() => undefined);
  return {
    crashed,
    guard: async (work) => {
      const result = await work.catch((cause: unknown) => {
        // A document that leaves takes the work with it; for another blank page it does so without a request.
        const isLeaving = hasLeft || (cause instanceof Error && /navigation/.test(cause.message));
        throw isLeaving ? leftPage(cause) : cause;
      });
      if (hasLeft || tab.url() !== 'about:blank') throw leftPage();
      return result;
    },
  };
}

const leftPage = (cause?: unknown): Error => new Error('The document has left its page', { cause });
