/** A queue in Redis, by BullMQ: the service fills it, workers anywhere empty it. */
import type { Stage } from '../../options.ts';
import type { Queue } from '../queue.ts';
import { answered, connect } from './connect.ts';
import { QUEUE, toData, type JobData } from './job-data.ts';
import { loadPackages } from './load.ts';

/** Times that a job is tried: what a machine lacks, another may have. */
const MAX_ATTEMPTS = 3;

/** Milliseconds before the second attempt; each later one waits twice as long. */
const RETRY_DELAY = 1000;

/** The queue at an address of Redis; throws `service:queue` where nobody answers. */
export async function redisQueue(url: string): Promise<Queue> {
  const connection = await connect(url, 'hasty');
  const bull = new (loadPackages().bullmq.Queue)<JobData>(QUEUE, {
    connection,
    defaultJobOptions: {
      attempts: MAX_ATTEMPTS,
      backoff: { type: 'exponential', delay: RETRY_DELAY },
      // What is done is known by its result.
      removeOnComplete: true,
      removeOnFail: true,
    },
  });
  bull.on('error', () => undefined);
  return {
    add: async (job) => {
      await answered(bull.add('article', toData(job), { jobId: job.id }));
    },
    pending: async (id) => {
      const job = await answered(bull.getJob(id));
      if (!job) return undefined;
      const { name } = job.data;
      if (!(await answered(job.isActive()))) return { id, name, state: 'queued' };
      const stage = typeof job.progress === 'string' ? { stage: job.progress as Stage } : {};
      return { id, name, state: 'building', ...stage };
    },
    counts: async () => {
      const {
        waiting = 0,
        delayed = 0,
        active = 0,
      } = await answered(bull.getJobCounts('waiting', 'delayed', 'active'));
      return { queued: waiting + delayed, building: active };
    },
    close: async () => {
      await bull.close().catch(() => undefined);
      connection.disconnect();
    },
  };
}
