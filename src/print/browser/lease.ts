/** Leases of the browser's pages, one for each piece of work. */
import type { VFileMessage } from 'vfile-message';
import { browserCrashed, isBrowserGone } from './failure.ts';
import type { Access } from './lock.ts';
import type { Page } from './page.ts';

/** A page that nobody else uses until it is released. */
export interface Lease {
  readonly page: Page;
  /** What the user should know about how the browser runs. */
  readonly notices: readonly VFileMessage[];
  /** Gives the page back for the next lease. */
  readonly release: () => void;
  /** Closes the page, and ends the browser too when it answers no more. Never rejects. */
  readonly discard: () => Promise<void>;
}

/** Leases a page; `exclusive` waits until nobody else has one, and keeps all others waiting until it is released. */
export type AcquirePage = (access: Access) => Promise<Lease>;

/** Work that needs a page. */
export type PageWork<T> = (page: Page, lease: Pick<Lease, 'notices'>) => Promise<T>;

/** Where those who draw get their pages. */
export interface Pages {
  /** Does work in a page of its own; when the browser ends in the middle, once more in a fresh one. */
  readonly withPage: <T>(work: PageWork<T>) => Promise<T>;
}

/** Pages for work. The second attempt has the browser alone: what ends it then is this work and no other. */
export function pagesFrom(acquire: AcquirePage): Pages {
  const attempt = async <T>(access: Access, work: PageWork<T>): Promise<T> =>
    withLease(await acquire(access), work);
  return {
    withPage: (work) =>
      attempt('shared', work).catch((error: unknown) => {
        if (!isBrowserGone(error)) throw error;
        return attempt('exclusive', work).catch((again: unknown) => {
          throw isBrowserGone(again) ? browserCrashed(again) : again;
        });
      }),
  };
}

async function withLease<T>(lease: Lease, work: PageWork<T>): Promise<T> {
  try {
    const result = await work(lease.page, lease);
    lease.release();
    return result;
  } catch (error) {
    await lease.discard();
    throw error;
  }
}
