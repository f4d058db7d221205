/** The service over HTTP: what it takes, what it gives, and whom it refuses. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { message } from '../../src/rules/index.ts';
import { isLoopback, MIN_TOKEN_LENGTH } from '../../src/service/guard.ts';
import type { Build } from '../../src/service/run-job.ts';
import { listen } from '../../src/service/server.ts';
import { folderStore } from '../../src/service/store.ts';
import { builtOf, copied, idOf, serviceIn, startService } from './set-up.ts';

/** A build that ends when the test says so; it counts its calls. */
function held() {
  const ends: (() => void)[] = [];
  const calls: string[] = [];
  const build: Build = async (source, options) => {
    calls.push(typeof source === 'string' ? source : source.path);
    options.onStage?.('compose', '');
    await new Promise<void>((resolve, reject) => {
      ends.push(resolve);
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
    });
    return copied(source, options);
  };
  return { build, calls, endAll: () => ends.splice(0).forEach((end) => end()) };
}

const rulesOf = async (answer: Response): Promise<unknown[]> => {
  const { rule, status } = (await answer.json()) as { rule: string; status: number };
  return [answer.status, status, rule];
};

describe('builds', () => {
  it('an article: accepted at once, its state on the way, then its files as bytes to save', async () => {
    const { build, endAll } = held();
    const { ask, post, done } = await startService({ build });
    const accepted = await post('name=tides.md&formats=html');
    expect(accepted.status).toBe(202);
    const job = (await accepted.json()) as { id: string; self: string };
    expect([job.self, accepted.headers.get('location')]).toEqual([`/jobs/${job.id}`, `/jobs/${job.id}`]);
    expect(await (await ask(job.self)).json()).toMatchObject({ state: 'building', stage: 'compose' });
    endAll();
    expect(await done(job.id)).toMatchObject({
      state: 'built',
      name: 'tides.md',
      exitCode: 0,
      files: [{ name: 'deck.html', bytes: 15, path: `/jobs/${job.id}/files/deck.html` }],
    });
    const file = await ask(`${job.self}/files/deck.html`);
    expect(await file.text()).toBe('Tides pay late.');
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('equal jobs once, while one of them waits and when it is done', async () => {
    const { build, calls, endAll } = held();
    const { post, done } = await startService({ build });
    const [first, second] = await Promise.all([
      post('name=a.md&formats=html,pdf'),
      post('name=a.md&formats=pdf,html'),
    ]);
    const id = await idOf(first);
    expect([await idOf(second), second.status]).toEqual([id, 202]);
    endAll();
    await done(id);
    const third = await post('name=a.md&formats=html,pdf');
    expect([third.status, await idOf(third), calls.length]).toEqual([200, id, 1]);
  });

  it('with the options of the query, read as flags are', async () => {
    const seen: unknown[] = [];
    const build: Build = (source, options) => {
      seen.push(options);
      return copied(source, options);
    };
    const { post, done } = await startService({ build });
    await done(await idOf(await post('name=a.md&formats=html&size=4:3&rule=T-BULL=off&template=harbor')));
    expect(seen).toEqual([
      expect.objectContaining({
        formats: ['html'],
        size: '4:3',
        template: 'harbor',
        rules: expect.objectContaining({ 'verify:bullets': 'off' }),
        allowPrivate: false,
      }),
    ]);
  });

  it('what is at an address, which no body has', async () => {
    const { build, calls, endAll } = held();
    const { ask, post, done } = await startService({ build });
    const id = await idOf(await ask('/jobs?address=https://example.org/a', { method: 'POST' }));
    endAll();
    await done(id);
    expect(calls).toEqual(['https://example.org/a']);
    expect((await post('address=file:///etc/hostname')).status).toBe(400);
  });
});

describe('tells', () => {
  it('an article’s fault once and for all, and the machine’s until the job is sent again', async () => {
    let fault = message('read:empty', 'Unexpected empty file, expected words');
    let calls = 0;
    const build: Build = () => {
      calls += 1;
      return Promise.reject(fault);
    };
    const { post, done } = await startService({ build });
    const failed = await done(await idOf(await post('name=a.md')));
    expect(failed).toMatchObject({
      state: 'failed',
      exitCode: 1,
      files: [],
      messages: [{ rule: 'read:empty' }],
    });
    expect((await post('name=a.md')).status).toBe(200);
    fault = message('print:browser', 'Unexpected crash, expected a browser');
    const id = await idOf(await post('name=b.md'));
    expect(await done(id)).toMatchObject({ exitCode: 3 });
    expect((await post('name=b.md')).status).toBe(202);
    await done(id);
    expect(calls).toBe(3);
  });

  it('a job that is late, and one none of whose files is sound', async () => {
    const { build } = held();
    const late = await startService({ build, deadline: 0.05 });
    expect(await late.done(await idOf(await late.post('name=a.md')))).toMatchObject({
      state: 'failed',
      messages: [{ rule: 'service:deadline', level: 'error' }],
    });
    const error = message('template:asset', 'Unexpected file, expected one of the pack');
    const faulty = await startService({ build: () => Promise.resolve(builtOf('x', [error])) });
    expect(await faulty.done(await idOf(await faulty.post('name=a.md')))).toMatchObject({
      state: 'failed',
      files: [],
    });
  });

  it('how many wait, and when there is room again', async () => {
    const { build, endAll } = held();
    const { ask, post, done } = await startService({ build, maxQueued: 1 });
    const first = await idOf(await post('name=a.md'));
    const second = await idOf(await post('name=b.md'));
    const refused = await post('name=c.md');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await rulesOf(refused)).toEqual([429, 429, 'service:busy']);
    // One that is known needs no room.
    expect((await post('name=b.md')).status).toBe(202);
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toContain('deckwright_jobs{state="queued"} 1\ndeckwright_jobs{state="building"} 1\n');
    expect(metrics).toContain('deckwright_requests_total{answer="refused"} 1\n');
    endAll();
    await done(first);
    endAll();
    await done(second);
  });
});

describe('refuses', () => {
  it.each([
    ['', 400, 'service:request'],
    ['name=a.md&address=https://example.org/', 400, 'service:request'],
    ['name=../a.md', 400, 'service:request'],
    ['name=..', 400, 'service:request'],
    ['name=a.md&formats=pfd', 400, 'service:request'],
    ['name=a.md&jobs=9', 400, 'service:request'],
    ['name=a.md&allow-private=true', 400, 'service:request'],
    ['name=a.md&browser=/bin/sh', 400, 'service:request'],
    ['name=a.md&template=./acme', 400, 'service:request'],
    ['name=a.md&template=../acme', 400, 'service:request'],
  ])('%s', async (query, status, rule) => {
    const { post } = await startService();
    expect(await rulesOf(await post(query))).toEqual([status, status, rule]);
  });

  it('an article just above the limit, and takes one just below', async () => {
    const { post } = await startService();
    const limit = 8 * 2 ** 20;
    expect((await post('name=a.md', 'a'.repeat(limit))).status).toBe(202);
    expect(await rulesOf(await post('name=a.md', 'a'.repeat(limit + 1)))).toEqual([
      413,
      413,
      'read:too-large',
    ]);
  });

  it.each([
    ['DELETE', '/jobs', 405],
    ['POST', '/health', 405],
    ['GET', '/jobs/x', 404],
    ['GET', `/jobs/${'0'.repeat(64)}`, 404],
    ['GET', `/jobs/${'0'.repeat(64)}/files/..%2fjob.json`, 404],
    ['GET', '/etc/passwd', 404],
    ['GET', '//', 404],
  ])('%s %s', async (method, path, status) => {
    const { ask } = await startService();
    expect((await ask(path, { method })).status).toBe(status);
  });

  it('files that the job does not list, its own record among them', async () => {
    const { ask, post, done } = await startService();
    const id = await idOf(await post('name=a.md'));
    await done(id);
    for (const name of ['job.json', '..%2f..%2fetc%2fpasswd', '%', 'deck.html/x'])
      expect((await ask(`/jobs/${id}/files/${name}`)).status).toBe(404);
  });

  it('whoever has no token, except for its health', async () => {
    const token = 'a'.repeat(MIN_TOKEN_LENGTH);
    const { ask } = await startService({ token });
    expect(await rulesOf(await ask('/metrics'))).toEqual([401, 401, 'service:token']);
    const wrong = { headers: { authorization: 'Bearer wrong' } };
    expect((await ask('/openapi.json', wrong)).status).toBe(401);
    expect((await ask('/metrics', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await ask('/health')).status).toBe(200);
  });

  it('pages of other sites, and names that lead to this machine, where there is no token', async () => {
    const { url, ask } = await startService();
    expect((await ask('/jobs?name=a', { headers: { origin: 'https://example.org' } })).status).toBe(405);
    expect((await ask('/metrics', { headers: { origin: 'https://example.org' } })).status).toBe(403);
    expect((await ask('/metrics', { headers: { origin: url } })).status).toBe(200);
    const status = await new Promise((resolve) => {
      request(`${url}/metrics`, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});

describe('does not listen', () => {
  const service = serviceIn('unused');

  it.each([
    ['0.0.0.0', undefined],
    ['0.0.0.0', 'a'.repeat(MIN_TOKEN_LENGTH - 1)],
    ['127.0.0.1', 'with a blank in its middle'],
  ])('on %s with the token %s', async (host, token) => {
    const starting = listen({ ...service, ...(token !== undefined && { token }) }, { host, port: 0 });
    await expect(starting).rejects.toMatchObject({ rule: 'service:address', exitCode: 2 });
  });

  it('where another does', async () => {
    const { url } = await startService();
    const starting = listen(service, { host: '127.0.0.1', port: Number(new URL(url).port) });
    await expect(starting).rejects.toMatchObject({ rule: 'service:address' });
  });

  it('but knows its own machine', () => {
    expect(['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]'].map(isLoopback)).not.toContain(false);
    expect(
      ['0.0.0.0', '::', '127.0.0.1.example', 'localhost.example', '10.0.0.1'].map(isLoopback),
    ).not.toContain(true);
  });
});

it('finishes what it builds before it ends, unless there is no time', async () => {
  const { build, endAll } = held();
  const { post, close, folder } = await startService({ build });
  const id = await idOf(await post('name=a.md'));
  const closing = close(new AbortController().signal);
  endAll();
  await closing;
  expect(await folderStore(folder).outcome(id)).toMatchObject({ state: 'built' });
});
