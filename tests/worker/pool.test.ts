import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { VFileMessage } from 'vfile-message';
import { startPool, type WorkerPool } from '../../src/worker/pool.ts';
import { workerLimits, type WorkerLimits } from '../../src/worker/limits.ts';
import { message, ruleOf } from '../../src/rules/index.ts';
import { article, folder } from '../e2e/run.ts';

const words = 'Gates of oak and iron close at high water when the river is loaded with silt. ';
const long = `# Gates\n\n${`${words.repeat(8)}\n\n`.repeat(4000)}`;
const source = (path: string, content = article): { path: string; content: string } => ({ path, content });
const outlineOnly = { formats: ['outline'] } as const;
let pool: WorkerPool | undefined;
afterEach(() => pool?.end());

/** A pool with limits, or with another script as its worker, which builds outlines. */
function start(limits: Partial<WorkerLimits> = {}, jobs = 1, entry?: URL): WorkerPool {
  const { build, end } = startPool(
    { jobs },
    { limits: { ...workerLimits, ...limits }, ...(entry && { entry }) },
  );
  return (pool = { build: (article, options) => build(article, { ...outlineOnly, ...options }), end });
}
const outcome = (work: Promise<{ readonly deck: { readonly title: string } }>): Promise<string | undefined> =>
  work.then(
    ({ deck }) => deck.title,
    (error: unknown) => ruleOf(error as VFileMessage),
  );

it('stops an article that computes too long, and builds the others', async () => {
  // Milliseconds for the long one, ages for the others.
  const { build } = start({ stage: (_, bytes) => (bytes > 1e5 ? 30 : 60_000) });
  const built = [source('a.md'), source('b.md', long), source('c.md')].map((one) => outcome(build(one)));
  expect(await Promise.all(built)).toEqual(['Tides pay late', 'build:timeout', 'Tides pay late']);
});

it('tells which of two articles beside each other computes too long, or fills the memory, and builds the other', async () => {
  const slow = start({ stage: (_, bytes) => (bytes > 1e5 ? 30 : 60_000) }, 2);
  const late = [source('a.md'), source('b.md', long)].map((one) => outcome(slow.build(one)));
  expect(await Promise.all(late)).toEqual(['Tides pay late', 'build:timeout']);
  await slow.end();
  const large = start({ memory: 40 }, 2);
  const full = [source('a.md'), source('b.md', long.repeat(2))].map((one) => outcome(large.build(one)));
  expect(await Promise.all(full)).toEqual(['Tides pay late', 'build:memory']);
});

it('stops an article that takes too long in all', async () => {
  const { build } = start({ whole: (bytes) => (bytes > 1e5 ? 30 : 60_000) });
  expect(await outcome(build(source('b.md', long)))).toBe('build:timeout');
});

it('stops an article that fills the memory, and builds the others', async () => {
  const { build } = start({ memory: 40 });
  const built = [source('b.md', long.repeat(2)), source('a.md')].map((one) => outcome(build(one)));
  expect(await Promise.all(built)).toEqual(['build:memory', 'Tides pay late']);
});

it.runIf(process.platform === 'linux')(
  'stops an article that fills the memory outside the heap',
  async () => {
    const script = join(folder(), 'buffers.cjs');
    writeFileSync(
      script,
      `const held = [];
process.on('message', () => { for (;;) { held.push(Buffer.alloc(2 ** 22, held.length)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20); } });
process.on('disconnect', () => process.exit());`,
    );
    const { build } = start({ resident: 200 }, 1, pathToFileURL(script));
    expect(await outcome(build(source('a.md')))).toBe('build:memory');
  },
);

it('says when a process ends twice, such as one that cannot be started', async () => {
  const { build } = start({}, 1, new URL('file:///nowhere.js'));
  expect(await outcome(build(source('a.md')))).toBe('build:process');
});

it('rejects what is built and what waits when it is ended, and whatever comes later', async () => {
  const { build, end } = start();
  const both = Promise.allSettled([build(source('a.md', long)), build(source('b.md'))]);
  await end();
  await end();
  const later = build(source('c.md')).catch((error: unknown) => error);
  const reasons = (await both).map((result) => 'reason' in result && String(result.reason));
  for (const reason of [...reasons, String(await later)])
    expect(reason).toContain('a builder that has been closed, expected one that is open');
});

it('cancels the articles of a signal, also in the queue, and no other', async () => {
  const stop = new AbortController();
  const { signal } = stop;
  const reason = message('cli:interrupted', 'Unexpected end');
  const { build } = start();
  const cancelled = Promise.allSettled([
    build(source('a.md'), { signal, onStage: (stage) => stage === 'outline' && stop.abort(reason) }),
    build(source('b.md'), { signal }),
  ]);
  const other = build(source('c.md'));
  expect(await cancelled).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
  expect(await outcome(other)).toBe('Tides pay late');
  await expect(build(source('d.md'), { signal })).rejects.toBe(reason);
});

it('takes an error of a caller who is told of a stage for a cancellation of that article', async () => {
  const { build } = start({}, 2);
  const fault = new Error('no room on the screen');
  const onStage = (): never => {
    throw fault;
  };
  const [told, other] = [build(source('a.md'), { onStage }), build(source('b.md'))];
  await expect(told).rejects.toBe(fault);
  expect(await outcome(other)).toBe('Tides pay late');
});

/** A worker that says its number for a title, and ends or hangs where the article says so. */
const numbered = `process.on('message', ({ do: what, job, source }) => {
  if (what === 'end' || source?.content === 'end') process.exit();
  if (source?.content === 'hang') for (;;);
  if (what === 'build') process.send({ kind: 'built', job, built: { deck: { title: String(process.pid) }, messages: [] } });
});
process.on('disconnect', () => process.exit());`;

function startNumbered(limits: Partial<WorkerLimits> = {}, jobs = 1): WorkerPool {
  const script = join(folder(), 'numbered.cjs');
  writeFileSync(script, numbered);
  return start(limits, jobs, pathToFileURL(script));
}

it('keeps a worker from one article to the next, and replaces one that has ended', async () => {
  const { build } = startNumbered();
  const first = await outcome(build(source('a.md')));
  expect(await outcome(build(source('b.md')))).toBe(first);
  expect(await outcome(build(source('c.md', 'end')))).toBe('build:process');
  expect(await outcome(build(source('d.md')))).toMatch(/^\d+$/);
});

it('replaces a worker that does not let go of a cancelled article', async () => {
  const stop = new AbortController();
  const { build } = startNumbered();
  const first = await outcome(build(source('a.md')));
  const hung = build(source('b.md', 'hang'), { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 20);
  await expect(hung).rejects.toThrow('enough');
  const next = await outcome(build(source('c.md')));
  expect(next).toMatch(/^\d+$/);
  expect(next).not.toBe(first);
});

it.runIf(process.platform === 'linux')(
  'replaces a worker that has grown too large, once it is idle',
  async () => {
    for (const [idle, isReplaced] of [
      [1000, false],
      [10, true],
    ] as const) {
      const { build, end } = startNumbered({ idle });
      const first = await outcome(build(source('a.md')));
      expect((await outcome(build(source('b.md')))) !== first).toBe(isReplaced);
      await end();
    }
  },
);

it('says what is said of a pack by one message for all articles', async () => {
  const template = folder();
  writeFileSync(join(template, 'theme.css'), "/* @theme acme */\n@import 'base';\n");
  writeFileSync(join(template, 'pack.yml'), 'motto: tides\n');
  const { build } = start({}, 2);
  const built = await Promise.all(['a.md', 'b.md'].map((path) => build(source(path), { template })));
  const [a, b] = built.map(({ messages }) => messages.find((one) => ruleOf(one) === 'template:key'));
  expect(a?.file).toContain('pack.yml');
  expect(b).toBe(a);
});
