/** Jobs that wait and are built, and their results: the service asks nothing else. */
import type { Stage } from '../options.ts';
import { message } from '../rules/index.ts';
import type { Job } from './job.ts';
import { isPassing, type Outcome } from './outcome.ts';
import type { Store } from './store.ts';

/** A job that is not done. */
export interface Pending {
  readonly id: string;
  readonly state: 'queued' | 'building';
  readonly name: string;
  readonly stage?: Stage;
}

/** How far a job has come. */
export type Status = Pending | Outcome;

/** How many jobs wait, and how many are built. */
export interface Counts {
  readonly queued: number;
  readonly building: number;
}

/** A queue of jobs, in this process or in Redis. */
export interface Queue {
  /** Takes a job; one that it already has is not taken twice. */
  readonly add: (job: Job) => Promise<void>;
  readonly pending: (id: string) => Promise<Pending | undefined>;
  readonly counts: () => Promise<Counts>;
  /** Takes nothing more, and ends: jobs that are being built here are finished, or given up when the signal aborts. */
  readonly close: (signal: AbortSignal) => Promise<void>;
}

/** How far the job with this id has come; undefined for one that nobody knows. */
export const statusOf = async (id: string, queue: Queue, store: Store): Promise<Status | undefined> =>
  // Between these two a job may be done, so the store is asked again.
  (await store.outcome(id)) ?? (await queue.pending(id)) ?? (await store.outcome(id));

/**
 * Submits a job: what is known of it where it, or an equal one, was submitted before. Throws `service:busy` where
 * `maxQueued` jobs wait.
 */
export async function submit(
  job: Job,
  { queue, store, maxQueued }: { readonly queue: Queue; readonly store: Store; readonly maxQueued: number },
): Promise<{ readonly status: Status; readonly isNew: boolean }> {
  const known = await statusOf(job.id, queue, store);
  if (known && !('exitCode' in known && isPassing(known))) return { status: known, isNew: false };
  const { queued } = await queue.counts();
  if (queued >= maxQueued)
    throw message(
      'service:busy',
      `Unexpected job while ${queued} others wait, expected fewer than ${maxQueued}`,
      {
        note: 'Try again after the seconds of `Retry-After`.',
      },
    );
  if (known) await store.remove(job.id);
  await queue.add(job);
  return { status: { id: job.id, state: 'queued', name: job.name }, isNew: true };
}
