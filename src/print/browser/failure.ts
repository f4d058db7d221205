/** What can go wrong while the browser works: it is gone, it takes too long, the user has had enough. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';

/** What ends work in the browser before its time. */
export interface Limits {
  /** Settles when the browser has ended. */
  readonly ended: Promise<void>;
  /** The browser's last words. */
  readonly said: () => string;
  readonly signal?: AbortSignal | undefined;
}

const goneName = 'BrowserGone';

/** Milliseconds by which a timer may be late before this process is the one to blame. */
const BUSY = 1000;

/** An error that says that the browser, or the process of a page, has ended in the middle. */
export function browserGone(said: string, cause?: unknown): Error {
  const error = new Error(`The browser has ended. ${said.trim()}`.trim(), { cause });
  error.name = goneName;
  return error;
}

/** Whether the same work may succeed in a fresh browser. */
export function isBrowserGone(error: unknown): error is Error {
  return error instanceof Error && error.name === goneName;
}

/**
 * Waits for work in the browser, but not for ever.
 *
 * @throws message `print:timeout` after `milliseconds`; an error that `isBrowserGone` knows when the browser ends
 *   first; the reason of the signal when it aborts.
 */
export async function limited<T>(
  limits: Limits,
  milliseconds: number,
  what: string,
  work: Promise<T>,
): Promise<T> {
  const { signal } = limits;
  // When something else wins the race, nobody listens any more to how the work ends.
  work.catch(() => undefined);
  const waiting = new AbortController();
  const stop = new Promise<never>((_, reject) => {
    const late = (): void =>
      reject(
        message(
          'print:timeout',
          `Unexpected wait of ${milliseconds / 1000} s to ${what}, expected the browser to be done`,
          {
            note: 'Try again with less other work on this machine, or divide the article.',
          },
        ),
      );
    let timer = setTimeout(check, milliseconds, performance.now());
    /** A timer that comes late was held up by this process, not by the browser: it has to wait again. */
    function check(since: number): void {
      if (performance.now() - since < milliseconds + BUSY) late();
      else timer = setTimeout(check, milliseconds, performance.now());
    }
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    waiting.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
  });
  const gone = limits.ended.then((): never => {
    // An abort kills the browser, so its reason comes before the end that it causes.
    signal?.throwIfAborted();
    throw browserGone(limits.said());
  });
  gone.catch(() => undefined);
  try {
    return await Promise.race([work.catch((error: unknown) => settle(error, gone)), gone, stop]);
  } finally {
    waiting.abort();
  }
}

/** Puppeteer reports a lost connection in many words, a moment before or after the process has ended. */
async function settle(error: unknown, gone: Promise<never>): Promise<never> {
  if (!(error instanceof Error) || !/closed|disconnect|detached|crashed/i.test(error.message)) throw error;
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 1000);
  });
  try {
    await Promise.race([gone, pause]);
  } finally {
    clearTimeout(timer);
  }
  throw browserGone('', error);
}

/** What is said of work that has ended two browsers. */
export function crashed(cause: Error): VFileMessage {
  const sandbox = /sandbox/i.test(cause.message);
  return message(
    'print:browser',
    'Unexpected end of the browser, twice, expected it to run until the deck is printed',
    {
      cause,
      note: sandbox
        ? 'This system does not let the browser use its sandbox. Install Google Chrome and name it with DECKWRIGHT_BROWSER, or set DECKWRIGHT_NO_SANDBOX=1 in a container of its own.'
        : 'Try again, or name another browser with DECKWRIGHT_BROWSER.',
    },
  );
}
