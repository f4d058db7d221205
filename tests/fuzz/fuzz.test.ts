/** The hunt itself: it finds what there is to find, and ends what does not end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultOf } from './fault.ts';
import { hunt, type Finding } from './hunt.ts';
import { inputOf, type Stock } from './inputs.ts';
import { minimised } from './minimise.ts';
import { trial } from './trial.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const stock: Stock = {
  articles: [
    { path: 'a.md', text: '# Tides\n\n## Locks\n\n- Locks cost money.\n- Locks hold water.\n' },
    { path: 'a.txt', text: 'Tides\n\nThe tide comes twice a day.\n' },
  ],
};

it('makes the same inputs of the same seed, and others of another', () => {
  const inputs = (seed: number): unknown[] => Array.from({ length: 30 }, (_, at) => inputOf(at, seed, stock));
  expect(inputs(1)).toEqual(inputs(1));
  expect(inputs(1)).not.toEqual(inputs(2));
  expect(new Set((inputs(1) as { path: string }[]).map(({ path }) => path))).toEqual(
    new Set(['a.md', 'a.txt', 'a.html', 'a.docx', 'a']),
  );
});

it('leaves out of an input what its fault does not need', async () => {
  const shows = async (content: Uint8Array): Promise<boolean> =>
    /x[^]*y/.test(Buffer.from(content).toString());
  expect(Buffer.from(await minimised(bytes('abcxdefyghi'.repeat(9)), shows, 400)).toString()).toBe('xy');
});

it('finds nothing wrong with articles, nor with what is none', async () => {
  for (const content of [
    '# Tides\n\nThe tide comes twice a day.\n',
    '',
    '\u0000',
    '---\n__proto__: 1\n---\nTides\n',
  ])
    expect(await faultOf({ path: 'a.md', content: bytes(content) })).toBeUndefined();
});

it('tells each fault once, with the smallest input that shows it', async () => {
  const findings: Finding[] = [];
  const run = async ({ content }: { content: Uint8Array }) => {
    // So that time goes on for others too.
    await new Promise((resolve) => setTimeout(resolve, 1));
    return { fault: Buffer.from(content).includes('L') ? 'has an L' : undefined, time: 1 };
  };
  const tried = await hunt({
    seed: 1,
    minutes: 0.02,
    stock,
    trial: { run, end: async () => undefined },
    deadline: 1000,
    onFinding: (finding) => void findings.push(finding),
  });
  expect(tried).toBeGreaterThan(1);
  expect(findings.map(({ fault, input }) => [fault, Buffer.from(input.content).toString()])).toEqual([
    ['has an L', 'L'],
  ]);
});

it('ends what never ends or fills the memory, and goes on with the next input', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const file = join(folder, 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ path }) => {
      for (const all = []; path !== 'fine'; ) if (path === 'memory') all.push(new Array(1000).fill({}));
      parentPort.postMessage({ fault: undefined });
    });`,
  );
  const trying = trial(file, 64);
  const faultsOf = async (...paths: string[]): Promise<(string | undefined)[]> => {
    const faults = [];
    for (const path of paths) faults.push((await trying.run({ path, content: bytes('') }, 3000)).fault);
    return faults;
  };
  expect(await faultsOf('fine', 'hang', 'fine', 'memory', 'fine', 'fine')).toEqual([
    undefined,
    'hang',
    undefined,
    'memory',
    undefined,
    undefined,
  ]);
  await trying.end();
  rmSync(folder, { recursive: true });
});
