/** Decides which requests the preview answers: those of its own page, on this machine, with the token of this run. */
import type { IncomingHttpHeaders } from 'node:http';

/** A request as far as it is judged. */
export interface JudgedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Where the page of the preview stands. */
export interface PageOrigin {
  /** `127.0.0.1:51234`. */
  readonly host: string;
  /** What nobody can guess, new in each run. */
  readonly token: string;
}

/** The status of a refusal, or the path below the token. */
export type Judgement =
  { readonly refused: 400 | 403 | 404 | 405 | 415 } | { readonly path: readonly string[] };

/** The one path at which something is written. */
const WRITTEN = 'choose';

/**
 * Judges a request. A page of another site may send requests here, and a name of another host may lead here: the one has
 * another origin, the other another host.
 */
export function judge({ method, url, headers }: JudgedRequest, { host, token }: PageOrigin): Judgement {
  if (headers.host !== host) return { refused: 403 };
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return { refused: 403 };
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { refused: 403 };
  const path = pathOf(url);
  if (!path) return { refused: 400 };
  const [given, ...below] = path;
  if (given !== token) return { refused: 404 };
  if (method === 'GET' || method === 'HEAD')
    return below.at(-1) === WRITTEN ? { refused: 405 } : { path: below };
  if (method !== 'POST' || below.at(-1) !== WRITTEN) return { refused: 405 };
  if (origin === undefined) return { refused: 403 };
  if (headers['content-type'] !== 'application/json') return { refused: 415 };
  return { path: below };
}

/** The parts of a path; undefined where it is none, or leads upwards. */
function pathOf(url: string): string[] | undefined {
  const path = /^\/[^?#\\]*/.exec(url)?.[0];
  if (path === undefined) return undefined;
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent);
    return parts.some((part) => /^\.{1,2}$|[/\\\0]/.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}
