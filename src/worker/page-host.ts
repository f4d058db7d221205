/** In the program: does what one process of a build asks of the browser. */
import type { Lend, Loan } from '../print/browser/lease.ts';
import { messageData } from './error-data.ts';
import type { Page } from '../print/browser/page.ts';
import type { Call, InPage, Lent } from './protocol.ts';

/** Does what is asked, and takes back what a process still has when it ends. */
export interface Host {
  /** The answer to a call. */
  readonly serve: (what: Call) => Promise<unknown>;
  /** Drops all pages that are still on loan, and those that are being lent. */
  readonly dropAll: () => void;
}

/** A host that takes its pages from `lend`. */
export function hostOf(lend: Lend): Host {
  const loans = new Map<number, Loan>();
  let last = 0;
  let over = false;
  const lent = async (alone: boolean): Promise<Lent> => {
    const loan = await lend(alone);
    if (over) {
      await loan.drop();
      throw new Error('Nobody needs the page any more');
    }
    last += 1;
    loans.set(last, loan);
    return { loan: last, notices: loan.notices.map(messageData) };
  };
  const serve = async (what: Call): Promise<unknown> => {
    if (what.do === 'lend') return lent(what.alone);
    const loan = loans.get(what.loan);
    if (!loan) throw new Error('The page is not on loan');
    if (!('given' in what)) {
      loans.delete(what.loan);
      return loan[what.do]();
    }
    const { do: method, given } = what;
    return (loan.page[method] as Method)(...given.map((one, at) => received(one, at, method)));
  };
  return {
    serve,
    dropAll: () => {
      over = true;
      for (const loan of loans.values()) void loan.drop();
      loans.clear();
    },
  };
}

/** A page does what its own types say; the process that calls it was compiled with the same. */
type Method = (...given: readonly unknown[]) => Promise<unknown>;

/** The first thing that is given may be a function. It is not called here: its source is what the browser is sent. */
function received(given: unknown, at: number, method: keyof Page): unknown {
  if (at > 0 || (method !== 'evaluate' && method !== 'ask')) return given;
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- as said, it never runs in this process
  return new Function(`return (${(given as InPage).source})`)() as unknown;
}
