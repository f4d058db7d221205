/** A pool of workers that build articles, with one browser for all. */
import { stat } from 'node:fs/promises';
import { needsBrowser, type BuilderOptions, type BuildOptions, type Stage } from '../options.ts';
import type { Built } from '../pipeline/built.ts';
import type { Source } from '../pipeline/index.ts';
import { shareBrowser, type SharedBrowser } from '../print/browser/shared.ts';
import { MAX_BYTES } from '../read/bytes.ts';
import { messageReader } from './common-messages.ts';
import { entry as workerEntry } from './entry.ts';
import { isWorkerGone, poolEnded, workerCrashed } from './failure.ts';
import { workerLimits, type WorkerLimits } from './limits.ts';
import type { SerializedBuild } from './protocol.ts';
import { createQueue } from './queue.ts';
import type { BuildJob } from './running-build.ts';
import { spawnWorker, type WorkerProcess } from './worker-process.ts';

/** Builds articles, so many at once; others wait in a queue. */
export interface WorkerPool {
  readonly build: (source: Source, options?: BuildOptions) => Promise<Built>;
  /** Ends workers and browser; may be called twice. What is still being built is rejected. */
  readonly end: () => Promise<void>;
}

/** What workers run, and what they may take; a test gives others than the program's own. */
export interface WorkerSetup {
  readonly entry?: URL;
  readonly limits?: WorkerLimits;
}

/** Starts workers at once, so that they come up while the caller does other things, and the browser with the first build that needs it. */
export function startPool(
  { jobs = 2, browser: executable }: BuilderOptions = {},
  { entry = workerEntry, limits = workerLimits }: WorkerSetup = {},
): WorkerPool {
  const stopping = new AbortController();
  let browser: SharedBrowser | undefined;
  const startBrowser = (): SharedBrowser =>
    (browser ??= shareBrowser({ executable, signal: stopping.signal }));
  const spawn = (): WorkerProcess => spawnWorker(entry, limits, (access) => startBrowser().acquire(access));
  const queue = createQueue(Math.max(1, jobs), spawn, stopping.signal);
  const isolatedWorkers = new Set<WorkerProcess>();
  const readMessage = messageReader();
  const workers = (): WorkerProcess[] => [...queue.workers(), ...isolatedWorkers];
  const killAll = (): void => {
    for (const worker of workers()) worker.killSync();
  };
  process.once('exit', killAll);

  const buildIsolated = async (job: BuildJob): Promise<SerializedBuild> => {
    stopping.signal.throwIfAborted();
    const worker = spawn();
    isolatedWorkers.add(worker);
    try {
      return await worker.build(job);
    } catch (error) {
      throw isWorkerGone(error) ? workerCrashed(error) : error;
    } finally {
      await worker.end();
      isolatedWorkers.delete(worker);
    }
  };
  const build = async (source: Source, options: BuildOptions = {}): Promise<Built> => {
    const { signal, onStage, ...settings } = options;
    stopping.signal.throwIfAborted();
    signal?.throwIfAborted();
    if (needsBrowser(options)) startBrowser();
    const path = typeof source === 'string' ? source : source.path;
    const job = {
      source,
      bytes: await sizeOf(source),
      settings,
      signal,
      onStage: (stage: Stage) => onStage?.(stage, path),
    };
    const { messages, ...built } = await queue.build(job).catch((error: unknown) => {
      if (!isWorkerGone(error)) throw error;
      // Work lost in a crash is retried once, alone: so nobody needs to know which of two articles caused it.
      return buildIsolated(job);
    });
    return { ...built, messages: messages.map(readMessage) };
  };
  let ended: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    const reason = poolEnded();
    stopping.abort(reason);
    await Promise.all([browser?.close(), ...workers().map((worker) => worker.end(reason))]);
    process.off('exit', killAll);
  };
  return { build, end: () => (ended ??= end()) };
}

/** In bytes; what cannot be asked is taken for the largest, and its own stage says what is wrong with it. */
const sizeOf = async (source: Source): Promise<number> =>
  typeof source === 'string'
    ? stat(source).then(
        ({ size }) => size,
        () => MAX_BYTES,
      )
    : source.content.length;
