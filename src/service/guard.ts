/** Who may ask: those with the token, or programs of this machine where there is none. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { message } from '../rules/index.ts';

/** Fewest characters of a token: half of what `openssl rand -hex 16` gives. */
export const MIN_TOKEN_LENGTH = 16;

/** Is this an address that only this machine can reach? */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** Throws `service:token` or `service:origin` for a request that may not be answered. */
export function authorise({ authorization, host = '', origin }: IncomingHttpHeaders, token?: string): void {
  if (token !== undefined) {
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    if (isSame(given, token)) return;
    throw message(
      'service:token',
      `Unexpected request ${given === '' ? 'without a token' : 'with another token'}, expected the token of this service`,
      { note: 'Send the header `Authorization: Bearer <token>`.' },
    );
  }
  // A page on the web may send requests to this machine, also under a name that it makes lead here.
  const isOurs =
    isLoopback(host.replace(/:\d+$/, '')) && (origin === undefined || origin === `http://${host}`);
  if (isOurs) return;
  throw message(
    'service:origin',
    'Unexpected request in the name of another site, expected one of a program of this machine',
    { note: 'Set DECKWRIGHT_TOKEN to allow requests from elsewhere.' },
  );
}

/** Compares hashes, which are equally long, so that the time tells nothing. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(sha256(a), sha256(b));

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
