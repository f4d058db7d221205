/** A worker: takes jobs from a queue in Redis, and builds them. */
import type { Metrics } from '../metrics.ts';
import { failedResult, isPassing } from '../outcome.ts';
import { runJob, type Build, type JobLimits } from '../run-job.ts';
import type { Store } from '../store.ts';
import { connect } from './connect.ts';
import { fromData, QUEUE, type JobData } from './job-data.ts';
import { loadPackages } from './load.ts';

/** Milliseconds without a sign of life after which another worker takes over a job. */
const MAX_SILENCE = 15_000;

/** Times that a job may have ended its worker before it is given up. */
const MAX_STALLS = 3;

/** What a worker works with. */
export interface WorkerSetup {
  readonly url: string;
  readonly build: Build;
  readonly store: Store;
  readonly limits: JobLimits;
  /** Jobs that are built at once. */
  readonly jobs: number;
  readonly metrics: Metrics;
  /** Milliseconds in place of `MAX_SILENCE`. */
  readonly silence?: number;
}

/** A worker that runs. */
export interface RunningWorker {
  /** Takes nothing more, and finishes what it builds; when the signal aborts, others build it. */
  readonly close: (signal: AbortSignal) => Promise<void>;
}

/** Starts a worker; throws `service:queue` where Redis does not answer. */
export async function startWorker({
  url,
  build,
  store,
  limits,
  jobs,
  metrics,
  silence = MAX_SILENCE,
}: WorkerSetup): Promise<RunningWorker> {
  const connection = await connect(url, 'patient');
  const stopping = new AbortController();
  const worker = new (loadPackages().bullmq.Worker)<JobData>(
    QUEUE,
    async (taken) => {
      const { id = '', data, attemptsMade, opts } = taken;
      const job = fromData(id, data);
      // Its worker may have been killed between the last file and the last word.
      if (await store.outcome(id)) return;
      const finished = metrics.started();
      const result = await runJob(job, build, limits, {
        signal: stopping.signal,
        onStage: (stage) => void taken.updateProgress(stage).catch(() => undefined),
      });
      finished(result.outcome.state);
      const isLast = attemptsMade + 1 >= (opts.attempts ?? 1);
      if (isPassing(result.outcome) && !isLast) throw new Error(result.outcome.messages[0]?.reason);
      await store.keep(result);
    },
    {
      connection,
      concurrency: jobs,
      lockDuration: silence,
      stalledInterval: silence / 2,
      maxStalledCount: MAX_STALLS,
    },
  );
  worker.on('error', () => undefined);
  worker.on('failed', (failed, error) => {
    // Given up: whoever waits for it is told. An attempt that is repeated has not finished.
    if (failed?.finishedOn === undefined) return;
    const job = { id: failed.id ?? '', name: failed.data.name, source: '', options: {} };
    void store.keep(failedResult(job, error)).catch(() => undefined);
  });
  return {
    close: async (signal) => {
      const stop = (): void => stopping.abort(signal.reason);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      await worker.close();
      connection.disconnect();
      await store.close();
    },
  };
}
