/** Loads BullMQ and its client of Redis, which only a queue in Redis needs. */
import { createRequire } from 'node:module';
import type * as BullMq from 'bullmq';
import type * as IoRedis from 'ioredis';
import { message } from '../../rules/index.ts';

export type { Redis } from 'ioredis';

/** The two packages; throws `service:package` where they are not installed. */
export function loadPackages(): {
  readonly bullmq: typeof BullMq;
  readonly ioredis: typeof IoRedis;
} {
  const require = createRequire(import.meta.url);
  try {
    return { bullmq: require('bullmq') as typeof BullMq, ioredis: require('ioredis') as typeof IoRedis };
  } catch (cause) {
    throw message('service:package', 'Unexpected `--queue` without BullMQ, expected it to be installed', {
      note: 'Run `npm install bullmq ioredis`.',
      cause,
    });
  }
}
