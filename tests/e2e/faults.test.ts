/** Whatever is taken from under a build: the right exit code, one line that says what to do, and nothing left. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { article, run } from './run.ts';
import { atStage, isBrowser, isRenderer, isWorker, place, signal, type Place } from './faulty.ts';
import type { Process } from '../processes.ts';

const errors = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => /: error: |^error: /.test(line));
const whole = ['deck.html', 'manifest.json'];
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));

describe.runIf(process.platform === 'linux')('kill -9', () => {
  it.each([
    ['the browser', isBrowser],
    ['the process of a page', isRenderer],
    ['the process of the build', isWorker],
  ])('of %s, once: built all the same', async (_what, which) => {
    const at = place({ long: true });
    let sent = 0;
    const { code, stderr } = await at.run(
      ['a.md', '-f', 'html'],
      atStage('measure', () => (sent = signal(at.processes().filter(which), 'SIGKILL'))),
    );
    expect(sent).toBeGreaterThan(0);
    expect({ code, errors: errors(stderr) }).toEqual({ code: 0, errors: [] });
    expect(readdirSync(join(at.cwd, 'output', 'a')).toSorted()).toEqual(whole);
    expect(at.left()).toEqual([]);
  });

  it.each([
    ['the browser', isBrowser, 'print:browser'],
    ['the process of the build', isWorker, 'build:process'],
  ])('of %s, always: 3, and the files of before are whole', async (_what, which, rule) => {
    const at = place();
    expect((await at.run(['a.md', '-f', 'html', '-q'])).code).toBe(0);
    const before = bytesOf(join(at.cwd, 'output', 'a'));
    writeFileSync(join(at.cwd, 'a.md'), article.replace('century', 'lifetime'));
    const { code, stderr } = await at.run(['a.md', '-f', 'html', '-q'], always(at, which));
    expect({ code, lines: stderr.trim().split('\n') }).toEqual({
      code: 3,
      lines: [expect.stringContaining(`[${rule}]`)],
    });
    expect(bytesOf(join(at.cwd, 'output', 'a'))).toEqual(before);
    expect(at.left()).toEqual([]);
  });

  it('of a browser that one article ends does no harm to the others', async () => {
    const at = place({ long: true });
    for (const name of ['b.md', 'c.md']) writeFileSync(join(at.cwd, name), article);
    const { code } = await at.run(
      ['a.md', 'b.md', 'c.md', '-f', 'html'],
      atStage('measure', () => signal(at.processes().filter(isBrowser), 'SIGKILL')),
    );
    expect(code).toBe(0);
    expect(readdirSync(join(at.cwd, 'output')).toSorted()).toEqual(['a', 'b', 'c']);
    expect(at.left()).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('a browser that hangs', () => {
  it.concurrent.each([
    ['before it has started', 20],
    ['in the middle', 15],
  ] as const)('%s is given up', async (what, seconds) => {
    const at = place({ long: true });
    const script = join(at.cwd, 'hang.sh');
    writeFileSync(script, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 });
    const { code, stderr } = await (what === 'in the middle'
      ? at.run(
          ['a.md', '-f', 'html'],
          atStage('measure', () => signal(at.processes().filter(isBrowser), 'SIGSTOP')),
        )
      : at.run(['a.md', '-f', 'html', '--browser', script]));
    expect(code).toBe(3);
    expect(errors(stderr)).toEqual([
      expect.stringMatching(new RegExp(`Unexpected wait of ${seconds} s .*print:timeout`)),
    ]);
    expect(at.left()).toEqual([]);
  });
});

describe.runIf(process.platform !== 'win32')('signals', () => {
  // Those between reading and measuring go on in the same way: without the browser, in the process of the build.
  const stages = ['read', 'compose', 'measure', 'print', 'verify', 'report'];
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const names = Object.keys(codes) as (keyof typeof codes)[];

  it.each(stages.map((stage, index) => [names[index % 3] ?? 'SIGINT', stage] as const))(
    '%s at the stage %s ends at once and leaves what was there before',
    async (name, stage) => {
      const at = place();
      mkdirSync(join(at.cwd, 'output', 'a'), { recursive: true });
      writeFileSync(join(at.cwd, 'output', 'a', 'deck.html'), 'old');
      const { code, stderr } = await at.run(
        ['a.md'],
        atStage(stage, (pid) => process.kill(pid, name)),
      );
      expect({ code, errors: errors(stderr) }).toEqual({
        code: codes[name],
        errors: [expect.stringContaining(`Unexpected ${name}`)],
      });
      expect(readdirSync(join(at.cwd, 'output', 'a'))).toEqual(['deck.html']);
      expect(at.left()).toEqual([]);
    },
  );

  it('ends at once on a second signal', async () => {
    const at = place({ long: true });
    const { code, stderr } = await at.run(
      ['a.md'],
      atStage('measure', (pid) => {
        process.kill(pid, 'SIGTERM');
        process.kill(pid, 'SIGINT');
      }),
    );
    expect([130, 143]).toContain(code);
    expect(errors(stderr)).toEqual([expect.stringMatching(/Unexpected second signal SIG(?:TERM|INT)/)]);
    expect(at.left()).toEqual([]);
  });

  it('ends while it waits for standard input', async () => {
    const at = place();
    const { code, stderr } = await at.run(['nowhere.md', '-', '-f', 'outline'], {
      input: { open: true },
      // What is said of the path before tells that it is at the next.
      during: (child) => child.stderr?.once('data', () => child.kill('SIGINT')),
    });
    expect({ code, errors: errors(stderr) }).toEqual({
      code: 130,
      errors: [expect.stringContaining('nowhere.md'), expect.stringContaining('Unexpected SIGINT')],
    });
  });
});

describe.runIf(process.platform === 'linux')('disks', () => {
  it('that are full leave the files of before', async () => {
    const at = place({ long: true });
    mkdirSync(join(at.cwd, 'output', 'a'), { recursive: true });
    writeFileSync(join(at.cwd, 'output', 'a', 'outline.json'), 'old');
    // No file may be larger than 8 kB.
    const { code, stderr } = await shell(at, `ulimit -f 8; exec "$@"`, ['a.md', '-f', 'outline', '-q']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^.*Free space.*\n$/) });
    expect(readdirSync(join(at.cwd, 'output', 'a'))).toEqual(['outline.json']);
    expect(at.left()).toEqual([]);
  });

  it('with too few open files: 3, and which limit to raise', async () => {
    const at = place();
    const { code, stderr } = await shell(at, 'ulimit -n 30; exec "$@"', ['a.md', '-f', 'html', '-q']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^.*(?:limit|ulimit).*\n$/) });
    expect(at.left()).toEqual([]);
  });

  it('that cannot be written are named before anything is built', async () => {
    const at = place();
    const { code, stderr } = await at.run(['a.md', '-o', '/proc/deckwright']);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(/^.*write:not-writable\]\n$/),
    });
  });

  it('whose folder is removed again and again: all files or none', async () => {
    const at = place();
    const { code, stderr } = await at.run(['a.md', '-q', '-f', 'html,outline'], {
      during: (child) => {
        const timer = setInterval(
          () => rmSync(join(at.cwd, 'output'), { recursive: true, force: true, maxRetries: 3 }),
          1,
        );
        child.once('exit', () => clearInterval(timer));
      },
    });
    expect([0, 3]).toContain(code);
    expect(errors(stderr)).toHaveLength(code === 0 ? 0 : 1);
    expect(at.left()).toEqual([]);
  });

  it('end a run with 3 where its own output cannot be written', async () => {
    const at = place();
    const { code } = await shell(at, 'exec "$@" > /dev/full', ['a.md', '-f', 'outline', '--json']);
    expect(code).toBe(3);
    expect(at.left()).toEqual([]);
  });
});

it('two builds into one folder at once both end well, with files of one article each', async () => {
  const [at, other] = [place(), place()];
  writeFileSync(join(other.cwd, 'a.md'), article.replace('century', 'lifetime'));
  const out = join(at.cwd, 'output');
  const args = ['a.md', '-q', '-f', 'outline', '-o', out];
  const ran = await Promise.all([at.run(args), other.run(args), at.run(args), other.run(args)]);
  expect(ran.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ran.map(() => ({ code: 0, stderr: '' })));
  const alone = [at, other].map((one) => one.run([...args.slice(0, -1), 'alone']));
  await Promise.all(alone);
  expect([at, other].map(({ cwd }) => bytesOf(join(cwd, 'alone', 'a')))).toContainEqual(
    bytesOf(join(out, 'a')),
  );
  expect([...at.left(), ...other.left()]).toEqual([]);
});

describe('strange surroundings', () => {
  it.each([
    ['no folder for temporary files', { TMPDIR: '/nowhere' }],
    ['one that cannot be written', { TMPDIR: '/proc' }],
    ['neither home nor', { TMPDIR: '/nowhere', HOME: '/proc/nowhere', XDG_CACHE_HOME: '/proc/nowhere' }],
  ])('%s: 3 and what to set', async (_what, env) => {
    const at = place();
    const { code, stderr } = await at.run(['a.md', '-q'], { env });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^.*Set TMPDIR.*\n$/) });
  });

  it('other zones, languages and no home change no byte', async () => {
    const at = place();
    await at.run(['a.md', '-q', '-o', 'plain'], { env: { TZ: 'Pacific/Auckland' } });
    const { code, stderr } = await at.run(['a.md', '-q', '-o', 'strange'], {
      env: {
        TZ: 'Nowhere/Never',
        LANG: 'xx',
        LC_ALL: 'tr_TR.UTF-8',
        HOME: '/proc/nowhere',
        XDG_CACHE_HOME: '',
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(bytesOf(join(at.cwd, 'strange', 'a'))).toEqual(bytesOf(join(at.cwd, 'plain', 'a')));
    expect(at.left()).toEqual([]);
  });
});

describe('memory', () => {
  it('that one article fills is not taken from the others', async () => {
    const at = place();
    const words = 'Gates of oak and iron close at high water when the river is loaded with silt. ';
    writeFileSync(join(at.cwd, 'b.md'), `# Gates\n\n${`${words.repeat(8)}\n\n`.repeat(6000)}`);
    const { code, stderr } = await at.run(['b.md', 'a.md', '-f', 'outline', '-q'], {
      env: { NODE_OPTIONS: '--max-old-space-size=40' },
    });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^b\.md: .*build:memory\]\n$/),
    });
    expect(readdirSync(join(at.cwd, 'output'))).toEqual(['a']);
    expect(at.left()).toEqual([]);
  });
});

const timers = new Set<NodeJS.Timeout>();
afterAll(() => timers.forEach((timer) => clearInterval(timer)));

/** Kills each process of a kind as soon as it is there. */
function always(at: Place, which: (one: Process) => boolean): Parameters<Place['run']>[1] {
  return {
    during: (child) => {
      const timer = setInterval(() => signal(at.processes().filter(which), 'SIGKILL'), 20);
      timers.add(timer);
      child.once('exit', () => clearInterval(timer));
    },
  };
}

/** Runs the program from a shell that prepares the ground. */
function shell(at: Place, script: string, args: readonly string[]): ReturnType<typeof run> {
  return new Promise((resolve) => {
    const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
    const child = spawn('sh', ['-c', script, 'sh', process.execPath, cli, ...args], {
      cwd: at.cwd,
      env: { ...process.env, TMPDIR: at.tmp },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end();
  });
}
