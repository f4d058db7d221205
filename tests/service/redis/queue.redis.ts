/** The queue in Redis: what several workers make of jobs, whatever happens to them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { message } from '../../../src/rules/index.ts';
import { jobOf, type Job } from '../../../src/service/job.ts';
import { createMetrics } from '../../../src/service/metrics.ts';
import { statusOf, submit, type Queue } from '../../../src/service/queue.ts';
import { connect } from '../../../src/service/redis/connect.ts';
import { redisQueue } from '../../../src/service/redis/queue.ts';
import { redisStore } from '../../../src/service/redis/store.ts';
import { startWorker } from '../../../src/service/redis/worker.ts';
import type { Build } from '../../../src/service/run-job.ts';
import { folderStore, type Store } from '../../../src/service/store.ts';
import { copied, temporaryFolder } from '../set-up.ts';
import { freePort, startRedis } from './redis-server.ts';

let redis: Awaited<ReturnType<typeof startRedis>>;
let queue: Queue;
let store: Store;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis?.stop());
beforeEach(async () => {
  const client = await connect(redis.url, 'hasty');
  await client.flushall();
  client.disconnect();
  queue = await redisQueue(redis.url);
  store = await redisStore(redis.url);
  onTestFinished(async () => {
    await queue.close(AbortSignal.abort());
    await store.close();
  });
});

const jobNamed = (path: string): Job => jobOf({ path, content: `Words of ${path}.` }, { formats: ['html'] });

const working = async (build: Build, results?: Store): Promise<(signal?: AbortSignal) => Promise<void>> => {
  const worker = await startWorker({
    url: redis.url,
    build,
    store: results ?? (await redisStore(redis.url)),
    limits: { deadline: 60, allowPrivate: false },
    jobs: 2,
    metrics: createMetrics(),
    silence: 1000,
  });
  let closing: Promise<void> | undefined;
  const close = (signal = AbortSignal.abort(new Error('The test is over'))): Promise<void> =>
    (closing ??= worker.close(signal));
  onTestFinished(() => close());
  return close;
};

const doneIn = async (results: Store, id: string): Promise<unknown> => {
  for (;;) {
    const outcome = await results.outcome(id);
    if (outcome) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('a job', () => {
  it('waits until a worker builds it, then its files are in Redis', async () => {
    const job = jobNamed('a.md');
    await submit(job, { queue, store, maxQueued: 1 });
    expect(await statusOf(job.id, queue, store)).toEqual({ id: job.id, name: 'a.md', state: 'queued' });
    expect(await queue.counts()).toEqual({ queued: 1, building: 0 });
    await working(copied);
    expect(await doneIn(store, job.id)).toMatchObject({ state: 'built', files: [{ name: 'deck.html' }] });
    expect(String(await store.file(job.id, 'deck.html'))).toBe('Words of a.md.');
    expect(await store.file(job.id, 'none')).toBeUndefined();
    await store.remove(job.id);
    expect(await statusOf(job.id, queue, store)).toBeUndefined();
  });

  it('is one with its equals, of whom all know the result', async () => {
    let calls = 0;
    await working((source, options) => {
      calls += 1;
      return copied(source, options);
    });
    const job = jobNamed('a.md');
    const submitted = await Promise.all([1, 2, 3].map(() => submit(job, { queue, store, maxQueued: 9 })));
    expect(submitted.map(({ status }) => status.id)).toEqual([job.id, job.id, job.id]);
    await doneIn(store, job.id);
    expect(await submit(job, { queue, store, maxQueued: 0 })).toMatchObject({ isNew: false });
    expect(calls).toBe(1);
  });

  it('is refused while as many wait as may', async () => {
    await submit(jobNamed('a.md'), { queue, store, maxQueued: 1 });
    const second = submit(jobNamed('b.md'), { queue, store, maxQueued: 1 });
    await expect(second).rejects.toMatchObject({ rule: 'service:busy' });
  });

  it('is tried again where the machine was at fault, and not where the article is', async () => {
    const calls: string[] = [];
    await working((source, options) => {
      const path = typeof source === 'string' ? source : source.path;
      calls.push(path);
      if (path === 'empty.md') throw message('read:empty', 'Unexpected empty file, expected words');
      if (calls.filter((call) => call === path).length === 1)
        throw message('print:browser', 'Unexpected crash, expected a browser');
      return copied(source, options);
    });
    const [empty, unlucky] = [jobNamed('empty.md'), jobNamed('unlucky.md')];
    for (const job of [empty, unlucky]) await submit(job, { queue, store, maxQueued: 9 });
    expect(await doneIn(store, empty.id)).toMatchObject({ state: 'failed', exitCode: 1 });
    expect(await doneIn(store, unlucky.id)).toMatchObject({ state: 'built' });
    expect(calls.toSorted()).toEqual(['empty.md', 'unlucky.md', 'unlucky.md']);
  });

  it('that no machine can build is told in the end', async () => {
    await working(() => Promise.reject(message('print:browser', 'Unexpected crash, expected a browser')));
    const job = jobNamed('a.md');
    await submit(job, { queue, store, maxQueued: 9 });
    expect(await doneIn(store, job.id)).toMatchObject({
      state: 'failed',
      exitCode: 3,
      messages: [{ rule: 'print:browser' }],
    });
  });

  it('of another version is told to be so', async () => {
    await working(copied);
    const job = { ...jobNamed('a.md'), id: '0'.repeat(64) };
    await queue.add(job);
    expect(await doneIn(store, job.id)).toMatchObject({ messages: [{ rule: 'service:queue' }] });
  });

  it('that a worker gives up when it ends is built by another, into one folder', async () => {
    const shared = folderStore(temporaryFolder());
    let begun!: () => void;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const endless: Build = (_, { signal }) => {
      begun();
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    };
    const close = await working(endless, shared);
    const job = jobNamed('a.md');
    await submit(job, { queue, store: shared, maxQueued: 9 });
    await started;
    expect(await statusOf(job.id, queue, shared)).toMatchObject({ state: 'building' });
    await close();
    await working(copied, shared);
    expect(await doneIn(shared, job.id)).toMatchObject({ state: 'built' });
  });
});

it('fails with a message where nobody answers', async () => {
  const nowhere = `redis://127.0.0.1:${await freePort()}`;
  const refusal = { rule: 'service:queue', exitCode: 3 };
  await expect(redisQueue(nowhere)).rejects.toMatchObject(refusal);
  await expect(redisStore(nowhere)).rejects.toMatchObject(refusal);
});

it('tells a client when Redis is gone', async () => {
  const other = await startRedis();
  const [lost, results] = [await redisQueue(other.url), await redisStore(other.url)];
  await other.stop();
  await expect(statusOf(jobNamed('a.md').id, lost, results)).rejects.toMatchObject({ rule: 'service:queue' });
  await lost.close(AbortSignal.abort());
  await results.close();
});
