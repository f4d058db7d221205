/** Where the browser is: the one that was named, the bundled one, puppeteer's, or an installed one. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { message } from '../../rules/index.ts';
import { bundledPackage } from './bundled.ts';
import { installed } from './installed.ts';

/** A browser, and by which way it was found: `executable`, or for the bundled one the `folder` of its package. */
export type Found =
  | { readonly from: 'given' | 'puppeteer' | 'installed'; readonly executable: string }
  | { readonly from: 'bundled'; readonly folder: string };

/** What the search looks at: this machine, or another one in a test. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Whether the path is a file that can be run. */
  readonly runs: (path: string) => boolean;
  /** Names in a folder; none when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Folder of the package that carries a browser for this machine, if it is installed. */
  readonly bundled: () => string | undefined;
}

/** Variables that name a browser, the first one set wins. */
const variables = ['DECKWRIGHT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/**
 * Finds the browser, in this order: `given`, the variables, the bundled one, puppeteer's cache, an installed
 * Chrome, Chromium or Edge. What the user named is used or refused, never replaced by another.
 *
 * @throws message `print:no-browser` when there is none, or none where the user said.
 */
export function findBrowser(given?: string, changed: Partial<Surroundings> = {}): Found {
  const around = { ...thisMachine(), ...changed };
  const [named, by] = explicit(given, around.env);
  if (named !== undefined) {
    if (around.runs(named)) return { from: 'given', executable: named };
    throw message(
      'print:no-browser',
      `Unexpected browser "${named}" from ${by}, expected a program that can be run`,
      {
        note: `Correct ${by}, or leave it out to use the browser that deckwright finds itself.`,
      },
    );
  }
  const folder = around.bundled();
  if (folder !== undefined) return { from: 'bundled', folder };
  const cached = inPuppeteerCache(around);
  if (cached !== undefined) return { from: 'puppeteer', executable: cached };
  const executable = installed(around).find(around.runs);
  if (executable !== undefined) return { from: 'installed', executable };
  throw message('print:no-browser', 'Unexpected lack of a browser, expected Chromium, Chrome or Edge', {
    note: 'Run `npx puppeteer browsers install chrome-headless-shell`.',
  });
}

function explicit(
  given: string | undefined,
  env: Surroundings['env'],
): readonly [path: string, by: string] | readonly [undefined] {
  if (given) return [given, 'the option for the browser'];
  for (const name of variables) {
    const path = env[name];
    if (path) return [path, name];
  }
  return [undefined];
}

/** `<cache>/<product>/<platform>-<version>/<folder>/<program>`: the lean shell first, the newest first. */
function inPuppeteerCache({ env, home, platform, list, runs }: Surroundings): string | undefined {
  const { join } = platform === 'win32' ? win32 : posix;
  const cache = env['PUPPETEER_CACHE_DIR'] || join(home, '.cache', 'puppeteer');
  const app = 'Google Chrome for Testing';
  for (const product of ['chrome-headless-shell', 'chrome']) {
    const builds = list(join(cache, product)).toSorted(newestFirst);
    for (const build of builds) {
      for (const folder of list(join(cache, product, build))) {
        const at = join(cache, product, build, folder);
        const programs = [
          join(at, product),
          join(at, `${product}.exe`),
          join(at, `${app}.app/Contents/MacOS/${app}`),
        ];
        const program = programs.find(runs);
        if (program !== undefined) return program;
      }
    }
  }
  return undefined;
}

/** 143.0.7499.42 comes before 99.0.1, which a comparison of text would turn round. */
function newestFirst(a: string, b: string): number {
  return b.replace(/^\D*-/, '').localeCompare(a.replace(/^\D*-/, ''), 'en', { numeric: true });
}

function thisMachine(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    runs: isProgram,
    list: names,
    bundled: bundledPackage,
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
