/** Starts the browser of the tests: the same as that of the build, drawing the same way. */
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { cacheHome } from '../../src/files/cache.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { readyProgram } from '../../src/print/browser/program.ts';

/** Where the browser is spoken to, and the family that it falls back on. */
export interface SharedChrome {
  readonly endpoint: string;
  readonly fallback: string | undefined;
}

/** Starts it with a folder of its own. Close it in the end. */
export async function launchChrome(
  folder: string,
): Promise<{ readonly shared: SharedChrome; readonly close: () => Promise<void> }> {
  await mkdir(folder);
  const to = { cache: cacheHome(process.env, homedir()), fallback: folder };
  const { executable, env, fallback } = await readyProgram(findBrowser(), to);
  const browser = await launch({
    executablePath: executable,
    userDataDir: join(folder, 'profile'),
    env: { ...process.env, LANG: 'en_US.UTF-8', TZ: 'UTC', ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      '--allow-file-access-from-files',
    ],
  });
  return { shared: { endpoint: browser.wsEndpoint(), fallback }, close: () => browser.close() };
}
