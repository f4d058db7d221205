/** `deckwright serve` as an operator runs it: it builds what the command line builds, and ends when it is told to. */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { article, folder, run, type Ran } from './run.ts';

const home = folder();
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Job {
  readonly id: string;
  readonly state: string;
  readonly files?: readonly { readonly name: string; readonly path: string }[];
  readonly messages?: readonly { readonly rule: string }[];
}

/** Runs the service while `work` uses it, then ends it as a supervisor does. */
async function serving(args: readonly string[], work: (url: string) => Promise<void>): Promise<Ran> {
  let failure: unknown;
  const ran = await run(['serve', '--port', '0', ...args], {
    cwd: home,
    env: { DECKWRIGHT_TOKEN: '' },
    during: (child: ChildProcess) => {
      let output = '';
      let isWorking = false;
      child.stderr?.on('data', (data: Buffer) => {
        output += data.toString();
        const url = /listens on (http:\S+);/.exec(output)?.[1];
        if (url === undefined || isWorking) return;
        isWorking = true;
        void work(url)
          .catch((error: unknown) => (failure = error))
          .finally(() => child.kill('SIGTERM'));
      });
    },
  });
  if (failure !== undefined) throw failure;
  return ran;
}

async function built(url: string, query: string, body?: string): Promise<Job> {
  const answer = await fetch(`${url}/jobs?${query}`, { method: 'POST', ...(body !== undefined && { body }) });
  const { id } = (await answer.json()) as Job;
  for (;;) {
    const job = (await (await fetch(`${url}/jobs/${id}`)).json()) as Job;
    if (job.state === 'built' || job.state === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('gives the bytes of the command line, refuses this machine’s addresses, and ends on SIGTERM', async () => {
  const direct = await run(['-', '-f', 'html,outline', '-o', 'direct'], { cwd: home, input: article });
  expect(direct.code).toBe(0);
  const [name = ''] = readdirSync(join(home, 'direct'));
  const ran = await serving(['-o', 'served'], async (url) => {
    const job = await built(url, 'name=-&formats=html,outline', article);
    expect(job.state).toBe('built');
    for (const file of job.files ?? []) {
      const bytes = Buffer.from(await (await fetch(`${url}${file.path}`)).arrayBuffer());
      expect(bytes.equals(readFileSync(join(home, 'direct', name, file.name))), file.name).toBe(true);
    }
    expect(job.files?.map((file) => file.name)).toEqual(['deck.html', 'outline.json', 'manifest.json']);
    const own = await built(url, `address=${encodeURIComponent(`${url}/health`)}`);
    expect([own.state, own.messages?.map(({ rule }) => rule)]).toEqual(['failed', ['fetch:private']]);
  });
  expect(ran.code).toBe(143);
  expect(readdirSync(join(home, 'served')).filter((entry) => !/^[0-9a-f]{64}$/.test(entry))).toEqual([]);
});

it.each([
  [['serve', '--host', '0.0.0.0'], 2, 'service:address'],
  [['serve', 'a.md'], 2, 'cli:flag'],
  [['worker'], 2, 'cli:flag'],
  [['worker', '--queue', 'redis://127.0.0.1:1'], 3, 'service:queue'],
])('ends at once on %j', async (args, code, rule) => {
  const ran = await run(args, { cwd: home, env: { DECKWRIGHT_TOKEN: '' } });
  expect([ran.code, ran.stderr.includes(`[${rule}]`)]).toEqual([code, true]);
});
