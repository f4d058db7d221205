/** In the main thread: does what one thread of a build asks of the browser. */
import type { Lend, Loan } from '../print/loan.ts';
import { messageData } from './errors.ts';
import type { Call, Lent } from './wire.ts';

/** Does what is asked, and takes back what a thread still has when it ends. */
export interface Host {
  /** The answer to a call; its bytes are nobody else's. */
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
    if (what.do === 'back' || what.do === 'drop') {
      loans.delete(what.loan);
      return loan[what.do]();
    }
    return onPage(loan, what);
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

async function onPage(
  { page }: Loan,
  what: Exclude<Call, { readonly do: 'lend' | 'back' | 'drop' }>,
): Promise<unknown> {
  switch (what.do) {
    case 'load':
      return page.load(what.html);
    case 'clear':
      return page.clear();
    case 'evaluate':
      return page.evaluate(inPage(what.source) as () => unknown);
    case 'ask':
      return page.ask(inPage(what.source), what.given);
    case 'picture':
      return page.picture(what.clip);
    case 'emulate':
      return page.emulate(what.media);
    case 'print':
      return page.print(what.milliseconds);
  }
}

/** The function of a source. It is not called here: its source is what the browser is sent. */
function inPage(source: string): (given: unknown) => unknown {
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- as said, it never runs in this process
  return new Function(`return (${source})`)() as (given: unknown) => unknown;
}
