/** Jobs as Redis has them. */
import { message } from '../../rules/index.ts';
import { jobOf, type Job, type JobOptions } from '../job.ts';

/** The queue that service and workers share. */
export const QUEUE = 'deckwright';

/** A job as data. */
export interface JobData {
  readonly name: string;
  /** The article in Base64; absent where the name is an address. */
  readonly content?: string;
  readonly options: JobOptions;
}

/** A job as data. */
export const toData = ({ name, source, options }: Job): JobData => ({
  name,
  ...(typeof source !== 'string' && { content: Buffer.from(source.content).toString('base64') }),
  options,
});

/** The job that data was made of; throws `service:queue` where another version made it. */
export function fromData(id: string, { name, content, options }: JobData): Job {
  const job = jobOf(
    content === undefined ? name : { path: name, content: Buffer.from(content, 'base64') },
    options,
  );
  if (job.id === id) return job;
  throw message('service:queue', 'Unexpected job of another version, expected one of this version', {
    note: 'Run service and workers of one version.',
  });
}
