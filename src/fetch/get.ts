/** One request and its answer. Nothing is sent that names the user: no cookies, no referrer, no credentials. */
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { version } from '../version.ts';
import { bodyOf, CODINGS } from './body.ts';
import { lookupFor, type Resolve } from './lookup.ts';
import type { Allows } from './public.ts';

/** What is asked for, and how. */
export interface FetchRequest {
  /** Media types, as the header `Accept` has them. */
  readonly accept: string;
  /** Most bytes of the answer. */
  readonly bytes: number;
  readonly allows: Allows;
  /** Ends the request. */
  readonly signal: AbortSignal;
  /** In place of the system's names, for tests. */
  readonly resolve?: Resolve | undefined;
}

/** What came back; the body only of an answer with a status of success. */
export interface Answer {
  readonly status: number;
  /** The headers `content-type` and `location`; empty where there is none. */
  readonly type: string;
  readonly location: string;
  readonly body: Uint8Array;
}

/** Most bytes of the headers: sites with long policies have 20 kB, more than Node takes by itself. */
const MAX_HEADER_BYTES = 64 * 1024;

/** How long one address of a host is tried before the next, in ms; what Node has by itself is too short for slow networks. */
const ATTEMPT_MS = 2_500;

/** What the types of Node leave out. */
type Options = RequestOptions & { rejectUnauthorized: boolean; autoSelectFamilyAttemptTimeout: number };

/** Asks once; follows nothing. Rejects with the network's error, with a message, or with the signal's reason: it always ends. */
export function get(url: URL, { accept, bytes, allows, signal, resolve }: FetchRequest): Promise<Answer> {
  const options: Options = {
    headers: {
      accept,
      'accept-encoding': CODINGS,
      'user-agent': `deckwright/${version}`,
    },
    // A connection of its own: nothing is left open, and no proxy of the environment comes between.
    agent: false,
    lookup: lookupFor(allows, resolve),
    signal,
    maxHeaderSize: MAX_HEADER_BYTES,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    // The environment cannot switch this off.
    rejectUnauthorized: true,
  };
  return new Promise((done, failed) => {
    const call = (url.protocol === 'https:' ? overHttps : overHttp)(url, options);
    // A request that has ended already hears nothing of the signal.
    signal.addEventListener('abort', () => failed(signal.reason), { once: true });
    const closed = (): void => failed(Object.assign(new Error('No answer'), { code: 'ECONNRESET' }));
    call.on('close', closed);
    call.on('error', failed);
    // `101 Switching Protocols` is no response to Node, which leaves the request without a word.
    call.on('upgrade', ({ statusCode: status = 101 }, socket) => {
      socket.destroy();
      done({ status, type: '', location: '', body: new Uint8Array() });
    });
    call.on('response', (response) => {
      call.off('close', closed);
      void answerOf(response, bytes)
        .then(done, failed)
        .finally(() => call.destroy());
    });
    call.end();
  });
}

async function answerOf(response: IncomingMessage, most: number): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  const isWanted = status >= 200 && status < 300;
  return {
    status,
    type: headers['content-type'] ?? '',
    location: headers.location ?? '',
    body: isWanted ? await bodyOf(response, most) : new Uint8Array(),
  };
}
