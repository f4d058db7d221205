/** Waits for work in the browser until a deadline. */
import { browserGone, browserTimeout } from './failure.ts';
import { createTimer } from './timer.ts';

/** What ends work in the browser before its time. */
export interface Interruptions {
  /** Settles when the browser has ended. */
  readonly ended: Promise<void>;
  /** The last that the browser wrote to its error output, and how it has ended. */
  readonly lastOutput: () => string;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds after which a browser without a connection counts as gone, if nobody has seen it end by then. */
const MAX_EXIT_DELAY = 1000;

/**
 * Waits for work, so many milliseconds at most; `task` says in a message what it is: `load the deck`.
 *
 * @throws message `print:timeout` after the deadline; an error that `isBrowserGone` knows when the browser ends first;
 *   the reason of the signal when it aborts.
 */
export async function withDeadline<T>(
  { ended, lastOutput, signal }: Interruptions,
  milliseconds: number,
  task: string,
  work: Promise<T>,
): Promise<T> {
  const gone = ended.then((): never => {
    // An abort kills the browser, so its reason comes before the end that it causes.
    signal?.throwIfAborted();
    throw browserGone(lastOutput());
  });
  let stop!: (reason: unknown) => void;
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  const timer = createTimer(() => stop(browserTimeout(milliseconds, task)));
  const abort = (): void => stop(signal?.reason);
  timer.start(milliseconds);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    // The race listens to all three to their end, so that none of them is an unhandled rejection.
    return await Promise.race([work.catch((error: unknown) => explained(error, gone)), gone, stopped]);
  } finally {
    timer.stop();
    signal?.removeEventListener('abort', abort);
  }
}

/** Puppeteer reports a lost connection in many words, a moment before or after the process has ended. */
async function explained(error: unknown, gone: Promise<never>): Promise<never> {
  if (!(error instanceof Error) || !/closed|disconnect|detached|crashed/i.test(error.message)) throw error;
  let timeout: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((resolve) => {
    timeout = setTimeout(resolve, MAX_EXIT_DELAY);
  });
  try {
    await Promise.race([gone, pause]);
  } finally {
    clearTimeout(timeout);
  }
  throw browserGone(error.message, error);
}
