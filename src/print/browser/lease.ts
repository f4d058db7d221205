/** A page on loan from the browser, for one piece of work; work that a browser took with it is done once more. */
import type { VFileMessage } from 'vfile-message';
import type { Page } from './page.ts';
import { crashed, isBrowserGone } from './failure.ts';

/** A page that somebody has for himself until it is given back. */
export interface Loan {
  readonly page: Page;
  /** What the user should know about how the browser runs. */
  readonly notices: readonly VFileMessage[];
  /** Gives the page back, for the next who needs one. */
  readonly back: () => void;
  /** Closes the page, and ends the browser too when it answers no more. Never rejects. */
  readonly drop: () => Promise<void>;
}

/** Lends a page; `alone` waits until nobody else has one, and lends none beside it. */
export type Lend = (alone: boolean) => Promise<Loan>;

/** Work that needs a page. */
export type Work<T> = (page: Page, about: Pick<Loan, 'notices'>) => Promise<T>;

/** Where those who draw get their pages. */
export interface Pages {
  /** Does work in a page of its own; when the browser ends in the middle, once more in a fresh one. */
  readonly withPage: <T>(work: Work<T>) => Promise<T>;
}

/** Pages for work. The second time a page is lent alone: what ends the browser then is this work and no other. */
export function pagesFrom(lend: Lend): Pages {
  return {
    async withPage(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await withLoan(await lend(attempt > 1), work);
        } catch (error) {
          if (!isBrowserGone(error)) throw error;
          if (attempt === 2) throw crashed(error);
        }
      }
    },
  };
}

async function withLoan<T>(loan: Loan, work: Work<T>): Promise<T> {
  try {
    const result = await work(loan.page, loan);
    loan.back();
    return result;
  } catch (error) {
    await loan.drop();
    throw error;
  }
}
