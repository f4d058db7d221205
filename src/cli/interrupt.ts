/** Stops work when the process receives a signal. */
import { constants } from 'node:os';
import { message } from '../rules/index.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that cleaning up may take after a signal. */
const MAX_CLEANUP_MS = 10_000;

/** Runs work that a signal aborts. The exit code is that of the work, or 128 plus the number of the signal. */
export async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let received: (typeof signals)[number] | undefined;
  const onSignal = (signal: (typeof signals)[number]): void => {
    const code = 128 + constants.signals[signal];
    // A second signal does not wait for the cleanup; the browser is killed as the process exits.
    if (received) process.exit(code);
    received = signal;
    setTimeout(() => process.exit(code), MAX_CLEANUP_MS).unref();
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
