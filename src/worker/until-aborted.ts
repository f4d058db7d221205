/** Waits for work that a signal may cancel. */

/** Waits for work; calls `onAbort` with the reason when the signal aborts first. The signal, which may be of many builds, keeps nothing of it. */
export async function untilAborted<T>(
  signal: AbortSignal | undefined,
  onAbort: (reason: unknown) => void,
  work: Promise<T>,
): Promise<T> {
  const abort = (): void => onAbort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    return await work;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
