/** A queue of articles for workers that build several beside each other. */
import type { SerializedBuild } from './protocol.ts';
import type { BuildJob } from './running-build.ts';
import { untilAborted } from './until-aborted.ts';
import type { WorkerProcess } from './worker-process.ts';

/** Builds articles, so many at once; others wait. */
export interface BuildQueue {
  /** Builds an article as soon as a worker is free. */
  readonly build: (job: BuildJob) => Promise<SerializedBuild>;
  /** The workers that it has now. */
  readonly workers: () => readonly WorkerProcess[];
}

/**
 * Articles that a worker builds beside each other: while one of them waits for the browser, another is computed.
 * Each worker has to warm up, and takes some 200 MB.
 */
const MAX_JOBS_PER_WORKER = 2;

/** Articles after which a worker is replaced: what packages keep of each adds up. */
const MAX_BUILDS_PER_WORKER = 200;

/** A worker with what it has to do and has done. */
interface PooledWorker {
  readonly process: WorkerProcess;
  running: number;
  builds: number;
}

/** An article that waits for a worker. */
interface QueuedJob {
  readonly assign: (worker: PooledWorker) => void;
  readonly reject: (reason: unknown) => void;
}

/** A queue for `size` articles at once, whose workers start now; with the signal's abort, whatever waits is rejected. */
export function createQueue(size: number, spawn: () => WorkerProcess, signal: AbortSignal): BuildQueue {
  const spawnPooled = (): PooledWorker => ({ process: spawn(), running: 0, builds: 0 });
  const pool = Array.from({ length: Math.ceil(size / MAX_JOBS_PER_WORKER) }, spawnPooled);
  const queue: QueuedJob[] = [];
  let running = 0;
  signal.addEventListener('abort', () => {
    for (const { reject } of queue.splice(0)) reject(signal.reason);
  });
  const replaceWorn = (): void => {
    for (const [index, worker] of pool.entries()) {
      if (worker.running > 0 || isUsable(worker)) continue;
      pool[index] = spawnPooled();
      void worker.process.end();
    }
  };
  /** Gives articles to the least busy workers with a free slot, as far as there are any. */
  const assignJobs = (): void => {
    while (running < size && queue.length > 0) {
      replaceWorn();
      const [worker] = pool
        .filter((pooled) => pooled.running < MAX_JOBS_PER_WORKER && isUsable(pooled))
        .toSorted((a, b) => a.running - b.running);
      if (!worker) return;
      running += 1;
      worker.running += 1;
      worker.builds += 1;
      queue.shift()?.assign(worker);
    }
  };
  const waitForWorker = (cancelled: AbortSignal | undefined): Promise<PooledWorker> => {
    let waiting!: QueuedJob;
    const assigned = new Promise<PooledWorker>((assign, reject) => {
      waiting = { assign, reject };
      queue.push(waiting);
    });
    assignJobs();
    const leave = (reason: unknown): void => {
      const place = queue.indexOf(waiting);
      if (place >= 0) queue.splice(place, 1);
      waiting.reject(reason);
    };
    return untilAborted(cancelled, leave, assigned);
  };
  return {
    workers: () => pool.map(({ process }) => process),
    build: async (job) => {
      signal.throwIfAborted();
      const worker = await waitForWorker(job.signal);
      try {
        return await worker.process.build(job);
      } finally {
        running -= 1;
        worker.running -= 1;
        assignJobs();
      }
    },
  };
}

/**
 * False for a worker that has ended, has grown too large, or has built enough.
 *
 * A new one is used whatever it is: if it cannot do it, its build says so, and nothing waits for a better one.
 */
const isUsable = ({ process, builds }: PooledWorker): boolean =>
  builds === 0 || (process.isSound() && builds < MAX_BUILDS_PER_WORKER);
