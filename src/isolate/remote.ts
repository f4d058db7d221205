/** In the thread of a build: the pages of a browser that the main thread has. */
import { pagesFrom, type Loan, type Pages } from '../print/loan.ts';
import type { Page } from '../print/page.ts';
import { failureFrom, messageFrom, type Failure } from './errors.ts';
import type { Call, Lent } from './wire.ts';

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

function loanOf({ loan, notices }: Lent, ask: <T>(what: Call) => Promise<T>): Loan {
  const page: Page = {
    load: (html) => ask({ do: 'load', loan, html }),
    clear: () => ask({ do: 'clear', loan }),
    evaluate: (inPage) => ask({ do: 'evaluate', loan, source: String(inPage) }),
    ask: (inPage, given) => ask({ do: 'ask', loan, source: String(inPage), given }),
    picture: (clip) => ask({ do: 'picture', loan, clip }),
    emulate: (media) => ask({ do: 'emulate', loan, media }),
    print: async (milliseconds) => {
      const { buffer, byteOffset, byteLength } = await ask<Uint8Array>({ do: 'print', loan, milliseconds });
      return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
    },
  };
  return {
    page,
    notices: notices.map(messageFrom),
    // The page is no longer ours: nothing waits for the answer.
    back: () => void ask({ do: 'back', loan }),
    drop: () => ask({ do: 'drop', loan }),
  };
}
