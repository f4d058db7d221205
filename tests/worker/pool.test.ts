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
let pool: WorkerPool | undefined;
afterEach(() => pool?.end());

const start = (limits: Partial<WorkerLimits>, size = 1): WorkerPool =>
  (pool = startPool({ formats: ['outline'] }, size, { limits: { ...workerLimits, ...limits } }));
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
    const limits = { ...workerLimits, resident: 200 };
    pool = startPool({ formats: ['outline'] }, 1, { entry: pathToFileURL(script), limits });
    expect(await outcome(pool.build(source('a.md')))).toBe('build:memory');
  },
);

it('says when a process ends twice, such as one that cannot be started', async () => {
  pool = startPool({ formats: ['outline'] }, 1, { entry: new URL('file:///nowhere.js') });
  expect(await outcome(pool.build(source('a.md')))).toBe('build:process');
});

it('rejects what waits in the queue when it is ended, with the reason of an abort', async () => {
  const stop = new AbortController();
  const reason = message('cli:interrupted', 'Unexpected end');
  pool = startPool({ formats: ['outline'], signal: stop.signal }, 1);
  const { build } = pool;
  const both = Promise.allSettled([build(source('a.md', long)), build(source('b.md'))]);
  setTimeout(() => stop.abort(reason), 50);
  expect(await both).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
});

it('says what is said of a pack by one message for all articles', async () => {
  const template = folder();
  writeFileSync(join(template, 'theme.css'), "/* @theme acme */\n@import 'base';\n");
  writeFileSync(join(template, 'pack.yml'), 'motto: tides\n');
  const { build } = (pool = startPool({ formats: ['outline'], template }, 2));
  const built = await Promise.all([build(source('a.md')), build(source('b.md'))]);
  const [a, b] = built.map(({ messages }) => messages.find((one) => ruleOf(one) === 'template:key'));
  expect(a?.file).toContain('pack.yml');
  expect(b).toBe(a);
});
