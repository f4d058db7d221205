/** Connections to Redis. */
import { message } from '../../rules/index.ts';
import { loadPackages, type Redis } from './load.ts';

/** Milliseconds until the first connection must stand. */
const MAX_CONNECT_TIME = 5000;

/**
 * Connects to Redis; throws `service:queue` where nobody answers.
 *
 * A patient connection outlives a restart of Redis, as a worker must. Another fails at once, so that a client is told.
 */
export async function connect(url: string, patience: 'patient' | 'hasty'): Promise<Redis> {
  const { Redis } = loadPackages().ioredis;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: MAX_CONNECT_TIME,
    maxRetriesPerRequest: patience === 'patient' ? null : 0,
  });
  // Each failure is told to whoever waits for an answer; without a listener it would be printed too.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw unreachable(cause);
  }
}

/** What Redis did not do, as a message. */
export const unreachable = (cause: unknown): unknown =>
  message('service:queue', 'Unexpected silence of Redis, expected an answer', {
    note: 'Start it, or check the address of `--queue`.',
    cause,
  });

/** What Redis answers; throws `service:queue` where it does not. */
export const answered = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((cause: unknown) => {
    throw unreachable(cause);
  });
