/** A builder that stays: the same bytes as a build on its own, whatever happened before. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { build, buildAll, createBuilder, type Builder, type Built } from '../../src/build.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { processesStartedBy, type Process } from '../processes.ts';
import { isBrowser, signal } from './faulty.ts';
import { article, folder } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const tidal = join(root, 'content', 'tidal-power.md');
const specimen = join(root, 'content', 'specimen.md');
const short = { path: 'a.md', content: article };

let builder: Builder | undefined;
afterEach(() => builder?.close());

/** The worker is a bundle of the tests' own. */
const isWorker = ({ command }: Process): boolean => command.includes('worker-of-tests');

const bytesOf = ({ files }: Built): Record<string, string> =>
  Object.fromEntries(files.map(({ name, contents }) => [name, Buffer.from(contents).toString('base64')]));

/** The names of the files that two builds have otherwise. */
function differing(a: Built, b: Built): string[] {
  const [one, other] = [bytesOf(a), bytesOf(b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name],
  );
}

it('gives the same bytes cold, warm and in a batch', async () => {
  const cold = await build(tidal);
  expect(cold.files.length).toBeGreaterThan(6);
  builder = createBuilder();
  for (let count = 1; count <= 10; count++)
    if ([1, 2, 10].includes(count)) expect(differing(cold, await builder.build(tidal))).toEqual([]);
    // Others come between: what they leave in fonts, pages and renderers must not show. One has all layouts.
    else
      await builder.build(count === 3 ? specimen : short, {
        formats: ['html'],
        template: 'harbor',
        size: '4:3',
        length: 'brief',
      });
  for await (const result of buildAll([tidal, short, tidal], { jobs: 2 }))
    if (result.source === tidal)
      expect('built' in result ? differing(cold, result.built) : result.error).toEqual([]);
});

it('gives each of several builds at once its own options', async () => {
  builder = createBuilder({ jobs: 2 });
  const asked = [
    { formats: ['html'], size: '4:3' },
    { formats: ['outline'] },
    { formats: ['html'], template: 'harbor', length: 'brief', explain: true },
  ] as const;
  const built = await Promise.all(asked.map((options) => builder?.build(short, options)));
  expect(built.map((each) => each?.files.map(({ name }) => name))).toEqual([
    ['deck.html', 'manifest.json'],
    ['outline.json', 'manifest.json'],
    ['deck.html', 'manifest.json'],
  ]);
  expect(built.map((each) => each?.deck.size)).toEqual(['4:3', '16:9', '16:9']);
  expect(built.map((each) => each?.manifest.template)).toEqual(['base', 'base', 'harbor']);
  expect(built.map((each) => each?.explanation !== undefined)).toEqual([false, false, true]);
});

it('reads a pack anew when its files have changed, have come or have gone', async () => {
  const template = join(folder(), 'acme');
  const theme = (colour: string): void =>
    writeFileSync(
      join(template, 'theme.css'),
      `/* @theme acme */\n@import 'base';\n:root { --accent: ${colour}; }\n`,
    );
  builder = createBuilder({ jobs: 1 });
  const { build } = builder;
  const page = async (): Promise<string> =>
    Object.values(bytesOf(await build(short, { formats: ['html'], template }))).join();
  const missing = await build(short, { template }).catch((error: unknown) => error);
  expect(ruleOf(missing as Parameters<typeof ruleOf>[0])).toBe('template:not-found');
  mkdirSync(template);
  theme('#123456');
  const first = await page();
  expect(await page()).toBe(first);
  theme('#654321');
  const second = await page();
  expect(second).not.toBe(first);
  writeFileSync(join(template, 'pack.yml'), 'footer: Acme Partners\n');
  expect(await page()).not.toBe(second);
  rmSync(join(template, 'pack.yml'));
  expect(await page()).toBe(second);
});

it('cancels one build and finishes those beside it, with the same bytes', async () => {
  const cold = await build(tidal, { formats: ['html', 'pdf'] });
  builder = createBuilder({ jobs: 2 });
  const stop = new AbortController();
  const reason = new Error('enough');
  const cancelled = builder.build(specimen, {
    formats: ['html', 'pdf'],
    signal: stop.signal,
    onStage: (stage) => stage === 'print' && stop.abort(reason),
  });
  const others = [
    builder.build(tidal, { formats: ['html', 'pdf'] }),
    builder.build(tidal, { formats: ['html', 'pdf'] }),
  ];
  await expect(cancelled).rejects.toBe(reason);
  for (const other of others) expect(differing(cold, await other)).toEqual([]);
});

it.runIf(existsSync('/proc/self'))(
  'builds on after its browser and its workers were killed, and leaves no process',
  async () => {
    // Another test of this process may have left one of its own, such as a bundler.
    const before = new Set(processesStartedBy(process.pid).map(({ pid }) => pid));
    builder = createBuilder();
    const first = await builder.build(short);
    const running = processesStartedBy(process.pid).filter(({ pid }) => !before.has(pid));
    for (const which of [isBrowser, isWorker]) {
      expect(signal(processesStartedBy(process.pid).filter(which), 'SIGKILL')).toBeGreaterThan(0);
      expect(differing(first, await builder.build(short))).toEqual([]);
    }
    await builder.close();
    const left = processesStartedBy(process.pid).filter(({ pid }) =>
      running.some((known) => known.pid === pid),
    );
    expect(left).toEqual([]);
    await builder.close();
    await expect(builder.build(short)).rejects.toMatchObject({ rule: 'api:closed', exitCode: 2 });
  },
);
