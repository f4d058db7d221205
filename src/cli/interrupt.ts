/** Stops work when the process receives a signal. */
import { constants } from 'node:os';
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that cleaning up may take after a signal, unless the work says otherwise. */
const MAX_CLEANUP_MS = 10_000;

/**
 * Runs work that a signal aborts. The exit code is that of the work, or 128 plus the number of the signal.
 *
 * `onImpatience` is told why the process ends before everything is cleaned up.
 */
export async function interruptible(
  work: (signal: AbortSignal) => Promise<number>,
  onImpatience: (reason: VFileMessage) => void,
  cleanup = MAX_CLEANUP_MS,
): Promise<number> {
  const controller = new AbortController();
  let received: (typeof signals)[number] | undefined;
  const onSignal = (signal: (typeof signals)[number]): void => {
    // A second signal does not wait for the cleanup; the browser is killed as the process exits.
    const exit = (what: string): void => {
      onImpatience(
        message('cli:interrupted', `Unexpected ${what}, expected the end of the run`, {
          note: 'It ends at once; no half-written file is left.',
        }),
      );
      process.exit(128 + constants.signals[signal]);
    };
    if (received) return exit(`second signal ${signal}`);
    received = signal;
    setTimeout(() => exit(`${cleanup / 1000} s of cleaning up`), cleanup).unref();
    controller.abort(
      message('cli:interrupted', `Unexpected ${signal}, expected to finish`, {
        note: 'Nothing half-written is left; run it again.',
      }),
    );
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const code = await work(controller.signal);
    return received ? 128 + constants.signals[received] : code;
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}
