/** Fetches an address: asks, follows redirects, and holds all of it to its limits. */
import { message } from '../rules/index.ts';
import { get, type Answer, type FetchRequest } from './get.ts';
import type { FetchLimits } from './limits.ts';
import { targetOf } from './target.ts';
import { refusedBy, tooSlow, troubleOf } from './trouble.ts';

/** How an address is fetched. */
export interface Wanted extends Pick<FetchRequest, 'accept' | 'allows' | 'resolve'> {
  readonly limits: FetchLimits;
  /** Cancels it; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer with success. */
export interface FetchedResponse extends Pick<Answer, 'type' | 'body'> {
  /** The address that gave it, after redirects. */
  readonly url: string;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Fetches an address. Rejects with a `fetch:*` message when nothing came of it. Each hop is checked as the first was. */
export async function follow(address: string, wanted: Wanted): Promise<FetchedResponse> {
  const { limits, allows, signal: cancelled } = wanted;
  const late = AbortSignal.timeout(limits.milliseconds);
  const signal = cancelled ? AbortSignal.any([late, cancelled]) : late;
  let url = targetOf(address, allows);
  for (let hops = 0; ; hops++) {
    const answer = await get(url, { ...wanted, bytes: limits.bytes, signal }).catch((error: unknown) => {
      if (cancelled?.aborted) throw cancelled.reason;
      throw late.aborted ? tooSlow(url, limits.milliseconds) : troubleOf(error, url);
    });
    if (!REDIRECTS.has(answer.status) || answer.location === '') {
      if (answer.status < 200 || answer.status > 299) throw refusedBy(answer.status, url);
      return { url: url.href, type: answer.type, body: answer.body };
    }
    if (hops === limits.redirects)
      throw message(
        'fetch:redirects',
        `Unexpected redirect to \`${answer.location}\`, expected a page after at most ${limits.redirects}`,
        {
          note: 'Open the page in a browser and give the address that stands there, or save it and give the file.',
        },
      );
    url = targetOf(written(answer.location), allows, url);
  }
}

/** Letters beyond ASCII in a header are UTF-8 that Node has read as Latin-1. */
const written = (header: string): string => Buffer.from(header, 'latin1').toString('utf8');
