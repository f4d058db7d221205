/** In a worker: the pages of a browser that the program has. */
import { pagesFrom, type Lease, type Pages } from '../print/browser/lease.ts';
import type { Page } from '../print/browser/page.ts';
import type { BrowserRequest, PageCall, SerializedLease } from './protocol.ts';
import { deserializeFailure, deserializeMessage, type SerializedFailure } from './serialize.ts';

/** Pages that are asked for over a channel, and where its answers go. */
export interface RemotePages extends Pages {
  readonly resolve: (request: number, value: unknown) => void;
  readonly reject: (request: number, failure: SerializedFailure) => void;
}

/** Sends a request; the answer is trusted to be what the request is for, since both processes have the same code. */
type Ask = <Answer>(request: BrowserRequest) => Promise<Answer>;

/** A request without an answer so far. */
interface PendingRequest {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Pages for a build; `send` takes its requests, each with a number of its own. */
export function remotePages(send: (request: number, what: BrowserRequest) => void): RemotePages {
  const pending = new Map<number, PendingRequest>();
  let last = 0;
  const ask: Ask = <Answer>(what: BrowserRequest) =>
    new Promise<Answer>((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve: resolve as (value: unknown) => void, reject });
      send(last, what);
    });
  const take = (request: number): PendingRequest | undefined => {
    const taken = pending.get(request);
    pending.delete(request);
    return taken;
  };
  return {
    ...pagesFrom(async (access) => leaseOf(await ask<SerializedLease>({ do: 'acquire', access }), ask)),
    resolve: (request, value) => take(request)?.resolve(value),
    reject: (request, failure) => take(request)?.reject(deserializeFailure(failure)),
  };
}

const leaseOf = ({ lease, notices }: SerializedLease, ask: Ask): Lease => ({
  page: pageOf((call) => ask({ do: 'call', lease, call })),
  notices: notices.map(deserializeMessage),
  // The page is no longer ours: nothing waits for the answer.
  release: () => void ask({ do: 'release', lease }).catch(() => undefined),
  discard: () => ask({ do: 'discard', lease }),
});

const pageOf = (call: <Result>(call: PageCall) => Promise<Result>): Page => ({
  load: (html) => call({ method: 'load', html }),
  clear: () => call({ method: 'clear' }),
  replace: (html) => call({ method: 'replace', html }),
  run: (script, ...input) => call({ method: 'run', script, input }),
  screenshot: (clip) => call({ method: 'screenshot', clip }),
  emulateMedia: (media) => call({ method: 'emulateMedia', media }),
  print: (milliseconds, kind) => call({ method: 'print', milliseconds, kind }),
});
