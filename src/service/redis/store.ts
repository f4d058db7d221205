/** Keeps results in Redis, for a day, where workers and service share no folder. */
import type { Outcome } from '../outcome.ts';
import type { Store } from '../store.ts';
import { answered, connect } from './connect.ts';

/** Seconds that a result is kept. */
const KEPT_SECONDS = 86_400;

/** The field of the outcome; no file has a name without an end. */
const OUTCOME = 'outcome';

const keyOf = (id: string): string => `deckwright:result:${id}`;

/** A store with a hash for each job: a field for its outcome, and one for each file. */
export async function redisStore(url: string): Promise<Store> {
  const redis = await connect(url, 'hasty');
  return {
    outcome: async (id) => {
      const text = await answered(redis.hget(keyOf(id), OUTCOME));
      return text === null ? undefined : (JSON.parse(text) as Outcome);
    },
    file: async (id, name) => (await answered(redis.hgetBuffer(keyOf(id), name))) ?? undefined,
    keep: async ({ outcome, files }) => {
      const key = keyOf(outcome.id);
      const work = redis.multi().hset(key, OUTCOME, JSON.stringify(outcome));
      for (const { name, contents } of files) work.hset(key, name, Buffer.from(contents));
      // All of it or nothing, as in a folder.
      await answered(work.expire(key, KEPT_SECONDS).exec());
    },
    remove: async (id) => {
      await answered(redis.del(keyOf(id)));
    },
    close: async () => {
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}
