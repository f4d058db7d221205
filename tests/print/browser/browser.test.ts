import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { openBrowser, type BrowserOptions } from '../../../src/print/browser/browser.ts';
import { isBrowserGone } from '../../../src/print/browser/failure.ts';
import type { Pages } from '../../../src/print/browser/lease.ts';
import { shareBrowser } from '../../../src/print/browser/shared.ts';
import { measure } from '../../../src/print/index.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import { deck, slide } from '../slides.ts';
import { commandsWith, processesOf, type Process } from '../../processes.ts';

// A temporary folder of our own, so that other runs on this machine do not show up in it.
const before = process.env['TMPDIR'];
let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'browser-test-'));
  process.env['TMPDIR'] = temporary;
});
afterEach(() => {
  const left = { folders: folders(), processes: browsers() };
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(temporary, { recursive: true, force: true });
  expect(left).toEqual({ folders: [], processes: [] });
});

const html = deck([slide('one', 'Text')]);
const kill = (): void => {
  for (const { pid } of browsers()) process.kill(pid, 'SIGKILL');
};
/** Folders of runs in the temporary folder. */
const folders = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('deckwright-'));
/** Processes of the browsers whose run has its folder there: they work in it. */
const browsers = (): Process[] => processesOf(`${temporary}/deckwright-`);
const rule = (error: unknown): unknown => (error instanceof VFileMessage ? ruleOf(error) : error);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const measured = ({ withPage }: Pages): Promise<number> =>
  withPage(async (page) => {
    await page.load(html);
    return (await measure(page)).length;
  });
/** Work in a browser that is closed at the end. */
async function inBrowser<T>(options: BrowserOptions, work: (pages: Pages) => Promise<T>): Promise<T> {
  const browser = shareBrowser(options);
  return work(browser).finally(() => browser.close());
}

test('a browser works, says that root has no sandbox, and leaves nothing', async () => {
  const browser = await openBrowser();
  expect(browsers().length).toBeGreaterThan(0);
  const { page, close } = await browser.openPage();
  await page.load(html);
  expect(await measure(page)).toHaveLength(1);
  await close();
  expect(browser.notices.map(rule)).toEqual(process.getuid?.() === 0 ? ['print:no-sandbox'] : []);
  await browser.close();
  await browser.close();
});

test('the browser sees no variables but those it needs', async () => {
  const [script, seen] = [join(temporary, 'browser.sh'), join(temporary, 'seen')];
  // A real one writes over what the system tells of its variables as soon as it gives its processes titles.
  writeFileSync(script, `#!/bin/sh\nenv > "${seen}"\n`, { mode: 0o755 });
  process.env['SECRET_TOKEN'] = 'secret';
  await failure(openBrowser({ executable: script }));
  delete process.env['SECRET_TOKEN'];
  expect(readFileSync(seen, 'utf8')).toContain('TZ=UTC');
  expect(readFileSync(seen, 'utf8')).not.toContain('SECRET');
});

test('killed once in the middle: the work is done again in a fresh browser', async () => {
  let attempts = 0;
  const result = await inBrowser({}, ({ withPage }) =>
    withPage(async (page) => {
      attempts += 1;
      await page.load(html);
      if (attempts === 1) kill();
      return (await measure(page)).length;
    }),
  );
  expect([result, attempts]).toEqual([1, 2]);
});

test('killed twice: a message, whenever it happens', async () => {
  const error = await failure(
    inBrowser({}, ({ withPage }) =>
      withPage(async (page) => {
        setTimeout(kill, 20);
        for (;;) await page.load(html);
      }),
    ),
  );
  expect(rule(error)).toBe('print:browser');
});

test('a page whose own process dies counts as a crash', async () => {
  const browser = await openBrowser();
  const { page } = await browser.openPage();
  await page.load(html);
  const renderers = browsers().filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { pid } of renderers) process.kill(pid, 'SIGKILL');
  const error = await failure(measure(page));
  await browser.close();
  expect(isBrowserGone(error)).toBe(true);
});

test('errors of the work come through as they are', async () => {
  const own = new Error('own');
  expect(await failure(inBrowser({}, ({ withPage }) => withPage(() => Promise.reject(own))))).toBe(own);
});

test('a program that is no browser ends with a message', async () => {
  expect(rule(await failure(inBrowser({ executable: '/bin/true' }, measured)))).toBe('print:browser');
  const broken = join(temporary, 'broken');
  writeFileSync(broken, 'not a program', { mode: 0o755 });
  expect(rule(await failure(inBrowser({ executable: broken }, measured)))).toBe('print:browser');
  expect(rule(await failure(inBrowser({ executable: '/nowhere' }, measured)))).toBe('print:no-browser');
});

test('a signal ends everything with its reason: before, while starting, while working', async () => {
  const reason = new Error('enough');
  expect(await failure(openBrowser({ signal: AbortSignal.abort(reason) }))).toBe(reason);
  for (const wait of [30, 400]) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), wait);
    const work = inBrowser({ signal: controller.signal }, ({ withPage }) =>
      withPage(async (page) => {
        for (;;) await page.load(html);
      }),
    );
    expect(await failure(work)).toBe(reason);
  }
});

test('when the process exits in the middle, its children and the folder are gone', async () => {
  const folder = join(temporary, 'run');
  mkdirSync(folder);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../src/print/browser/process.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const program = join(temporary, 'process.mjs');
  const command = {
    executable: '/bin/sh',
    args: ['-c', 'sleep 54321 & wait'],
    env: { PATH: '/bin:/usr/bin' },
    folder,
  };
  const code = `\nspawnBrowser(${JSON.stringify(command)}); setTimeout(() => process.exit(7), 200);`;
  writeFileSync(program, `${outputFiles[0]?.text}${code}`);
  expect(spawnSync(process.execPath, [program]).status).toBe(7);
  expect(existsSync(folder)).toBe(false);
  expect(commandsWith('54321')).toEqual([]);
});

test('a browser that ends says how', async () => {
  const browser = await openBrowser();
  const { page } = await browser.openPage();
  await page.load(html);
  kill();
  const error = await failure(measure(page));
  await browser.close();
  expect(isBrowserGone(error)).toBe(true);
  expect(String(error)).toMatch(/SIGKILL|closed/i);
});
