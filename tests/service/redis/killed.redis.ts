/** Service and workers as processes: workers are killed in the middle, and every article is built, as the command line builds it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, folder, run } from '../../e2e/run.ts';
import { startRedis } from './redis-server.ts';

const cli = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');
const home = folder();
const started: ChildProcess[] = [];
let redis: Awaited<ReturnType<typeof startRedis>>;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await redis?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Starts a command, and gives what it says first. */
async function start(
  ...args: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly line: string }> {
  const child = spawn(process.execPath, [cli, ...args, '--queue', redis.url, '-o', join(home, 'served')], {
    env: { ...process.env, DECKWRIGHT_TOKEN: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  const [data] = (await once(child.stderr ?? child, 'data')) as [Buffer];
  return { child, line: data.toString() };
}

interface Job {
  readonly id: string;
  readonly state: string;
}

const ARTICLES = 16;
const CLIENTS = 4;

it('loses no job and writes none by half while workers are killed', async () => {
  const { line } = await start('serve', '--port', '0');
  const url = /listens on (http:\S+);/.exec(line)?.[1] ?? '';
  const workers = [await start('worker'), await start('worker')];
  const textOf = (index: number): string => article.replace('forty years', `${index + 20} years`);
  const stateOf = async (id: string): Promise<string> =>
    ((await (await fetch(`${url}/jobs/${id}`)).json()) as Job).state;
  const ids = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const own: string[] = [];
      for (let index = client; index < ARTICLES; index += CLIENTS) {
        const query = 'name=-&formats=html,outline';
        const answer = await fetch(`${url}/jobs?${query}`, { method: 'POST', body: textOf(index) });
        own.push(((await answer.json()) as Job).id);
      }
      return own;
    }),
  );
  const all = ids.flat();
  const until = async (isReached: (states: readonly string[]) => boolean): Promise<void> => {
    while (!isReached(await Promise.all(all.map(stateOf))))
      await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await until((states) => states.includes('building'));
  workers[0]?.child.kill('SIGKILL');
  await start('worker');
  await until((states) => states.filter((state) => state === 'built').length >= ARTICLES / 4);
  workers[1]?.child.kill('SIGKILL');
  await until((states) => states.every((state) => state === 'built' || state === 'failed'));
  expect(await Promise.all(all.map(stateOf))).toEqual(all.map(() => 'built'));
  const kept = readdirSync(join(home, 'served')).filter((name) => /^[0-9a-f]{64}$/.test(name));
  expect(kept.toSorted()).toEqual(all.toSorted());
  for (const id of all)
    expect(readdirSync(join(home, 'served', id)).toSorted()).toEqual([
      'deck.html',
      'job.json',
      'manifest.json',
      'outline.json',
    ]);
  // Client 1 sent article 1 first.
  const direct = await run(['-', '-f', 'html,outline', '-o', 'direct'], { cwd: home, input: textOf(1) });
  expect(direct.code).toBe(0);
  const [name = ''] = readdirSync(join(home, 'direct'));
  for (const file of ['deck.html', 'outline.json', 'manifest.json'])
    expect(readFileSync(join(home, 'served', ids[1]?.[0] ?? '', file), 'utf8')).toBe(
      readFileSync(join(home, 'direct', name, file), 'utf8'),
    );
});
