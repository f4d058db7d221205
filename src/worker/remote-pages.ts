/** In the process of a build: the pages of a browser that the program has. */
import { pagesFrom, type Loan, type Pages } from '../print/browser/lease.ts';
import type { Page } from '../print/browser/page.ts';
import { failureFrom, messageFrom, type Failure } from './error-data.ts';
import type { Call, InPage, Lent } from './protocol.ts';

/** Pages over a wire, and where its answers go. */
export interface Remote extends Pages {
  readonly answer: (call: number, value: unknown) => void;
  readonly refuse: (call: number, failure: Failure) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Pages that are asked for with `send`. */
export function remotePages(send: (call: number, what: Call) => void): Remote {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const ask = <T>(what: Call): Promise<T> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve: resolve as (value: unknown) => void, reject });
      send(calls, what);
    });
  const taken = (call: number): Waiting | undefined => {
    const one = waiting.get(call);
    waiting.delete(call);
    return one;
  };
  return {
    ...pagesFrom(async (alone) => loanOf(await ask<Lent>({ do: 'lend', alone }), ask)),
    answer: (call, value) => taken(call)?.resolve(value),
    refuse: (call, failure) => taken(call)?.reject(failureFrom(failure)),
  };
}

/** All that a page can do. */
const methods: Readonly<Record<keyof Page, true>> = {
  load: true,
  clear: true,
  turn: true,
  evaluate: true,
  ask: true,
  picture: true,
  emulate: true,
  print: true,
};

function loanOf({ loan, notices }: Lent, ask: <T>(what: Call) => Promise<T>): Loan {
  const page = Object.fromEntries(
    (Object.keys(methods) as (keyof Page)[]).map((name) => [
      name,
      (...given: readonly unknown[]) => ask({ do: name, loan, given: given.map(sendable) }),
    ]),
  );
  return {
    page: page as unknown as Page,
    notices: notices.map(messageFrom),
    // The page is no longer ours: nothing waits for the answer.
    back: () => void ask({ do: 'back', loan }).catch(() => undefined),
    drop: () => ask({ do: 'drop', loan }),
  };
}

const sendable = (given: unknown): unknown =>
  typeof given === 'function' ? ({ source: String(given) } satisfies InPage) : given;
