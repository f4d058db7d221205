/** Builds one job, whoever has queued it. */
import type { Options, Stage } from '../options.ts';
import type { Built } from '../pipeline/built.ts';
import type { Source } from '../read/index.ts';
import { message } from '../rules/index.ts';
import type { Job } from './job.ts';
import { builtResult, failedResult, type Result } from './outcome.ts';

/** Builds one article, as a builder does. */
export type Build = (source: Source, options: Options) => Promise<Built>;

/** What the operator of a service sets for all jobs. */
export interface JobLimits {
  /** Seconds that a job may take. */
  readonly deadline: number;
  readonly allowPrivate: boolean;
}

/** Runs one job; rejects only with the reason of the signal. */
export async function runJob(
  job: Job,
  build: Build,
  { deadline, allowPrivate }: JobLimits,
  { signal, onStage }: { readonly signal: AbortSignal; readonly onStage: (stage: Stage) => void },
): Promise<Result> {
  const late = AbortSignal.timeout(deadline * 1000);
  try {
    const options = { ...job.options, allowPrivate, onStage, signal: AbortSignal.any([signal, late]) };
    return builtResult(job, await build(job.source, options));
  } catch (error) {
    signal.throwIfAborted();
    return failedResult(job, late.aborted ? tooLate(deadline) : error);
  }
}

const tooLate = (deadline: number): unknown =>
  message('service:deadline', `Unexpected job that is not done after ${deadline} s, expected it to be`, {
    note: 'Divide the article, or ask for fewer formats.',
  });
