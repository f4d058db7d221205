/** Starts a service, or a worker, with what the operator wants. */
import type { Metrics } from './metrics.ts';
import { createMetrics } from './metrics.ts';
import { localQueue } from './local-queue.ts';
import { redisQueue } from './redis/queue.ts';
import { redisStore } from './redis/store.ts';
import { startWorker } from './redis/worker.ts';
import type { Build, JobLimits } from './run-job.ts';
import { listen, type Address, type Listening } from './server.ts';
import { folderStore, type Store } from './store.ts';

/** What the operator of a service says. */
export interface ServiceSettings extends Address, WorkerSettings {
  /** Most jobs that wait. */
  readonly maxQueued: number;
  readonly token?: string | undefined;
}

/** What the operator of a worker says. */
export interface WorkerSettings extends JobLimits {
  /** Address of Redis; absent for a queue in the memory of the service. */
  readonly queue?: string | undefined;
  /** Folder of the results; absent where they are kept in Redis. */
  readonly output?: string | undefined;
  /** Jobs that are built at once. */
  readonly jobs: number;
}

/** Starts a service; `build` is called only where no queue in Redis takes the jobs. */
export async function startService(build: Build, settings: ServiceSettings): Promise<Listening> {
  const { queue: url, maxQueued, token, jobs } = settings;
  const store = await storeOf(settings);
  const metrics: Metrics = createMetrics();
  const queue =
    url === undefined ? localQueue({ build, store, limits: settings, jobs, metrics }) : await redisQueue(url);
  return listen({ queue, store, metrics, maxQueued, token }, settings);
}

/** Starts a worker of a queue in Redis. */
export async function startQueueWorker(
  build: Build,
  settings: WorkerSettings & { readonly queue: string },
): Promise<Pick<Listening, 'close'>> {
  const store = await storeOf(settings);
  const { queue: url, jobs } = settings;
  return startWorker({ url, build, store, limits: settings, jobs, metrics: createMetrics() });
}

const storeOf = ({ output, queue }: WorkerSettings): Store | Promise<Store> =>
  output === undefined && queue !== undefined ? redisStore(queue) : folderStore(output ?? 'output');
