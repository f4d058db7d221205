/** A queue in the memory of this process, for one machine. */
import type { Job } from './job.ts';
import type { Metrics } from './metrics.ts';
import type { Pending, Queue } from './queue.ts';
import { runJob, type Build, type JobLimits } from './run-job.ts';
import type { Store } from './store.ts';

/** What a queue works with. */
export interface LocalQueueSetup {
  readonly build: Build;
  readonly store: Store;
  readonly limits: JobLimits;
  /** Jobs that are built at once. */
  readonly jobs: number;
  readonly metrics: Metrics;
}

/** A queue that builds `jobs` at once; what waits when the process ends was never promised to be kept. */
export function localQueue({ build, store, limits, jobs, metrics }: LocalQueueSetup): Queue {
  const waiting = new Map<string, Job>();
  const building = new Map<string, Pending>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let isClosed = false;

  const run = async (job: Job): Promise<void> => {
    const { id, name } = job;
    building.set(id, { id, name, state: 'building' });
    const finished = metrics.started();
    try {
      const result = await runJob(job, build, limits, {
        signal: stopping.signal,
        onStage: (stage) => building.set(id, { id, name, state: 'building', stage }),
      });
      await store.keep(result);
      finished(result.outcome.state);
    } catch {
      // The service stops, or the disk is full: the job is as if it had never been sent, and may be sent again.
      finished('failed');
    } finally {
      building.delete(id);
    }
  };
  const startMore = (): void => {
    for (const job of waiting.values()) {
      if (isClosed || running.size >= jobs) return;
      waiting.delete(job.id);
      const work = run(job).finally(() => {
        running.delete(work);
        startMore();
      });
      running.add(work);
    }
  };
  return {
    add: (job) => {
      if (!building.has(job.id)) waiting.set(job.id, job);
      startMore();
      return Promise.resolve();
    },
    pending: (id) => {
      const job = waiting.get(id);
      return Promise.resolve(job ? { id, name: job.name, state: 'queued' } : building.get(id));
    },
    counts: () => Promise.resolve({ queued: waiting.size, building: building.size }),
    close: async (signal) => {
      isClosed = true;
      waiting.clear();
      const stop = (): void => stopping.abort(signal.reason);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      await Promise.all(running);
    },
  };
}
