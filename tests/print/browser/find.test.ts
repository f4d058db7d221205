import { expect, test } from 'vitest';
import { findBrowser, type Surroundings } from '../../../src/print/browser/find.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import { VFileMessage } from 'vfile-message';

/** A machine that has just these programs. */
function machine(programs: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
  const separator = more.platform === 'win32' ? '\\' : '/';
  return {
    env: {},
    platform: 'linux',
    home: '/home/ann',
    runs: (path) => programs.includes(path),
    list: (folder) => {
      const inside = programs.filter((path) => path.startsWith(folder + separator));
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split(separator)[0] ?? ''))];
    },
    bundled: () => undefined,
    ...more,
  };
}

function refusal(action: () => unknown): VFileMessage {
  try {
    action();
  } catch (error) {
    if (error instanceof VFileMessage && ruleOf(error) === 'print:no-browser') return error;
    throw error;
  }
  throw new Error('It was not refused');
}

const shell = (version: string): string =>
  `/home/ann/.cache/puppeteer/chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`;

test('this machine has the bundled browser', () => {
  expect(findBrowser(undefined, { env: {} })).toMatchObject({ from: 'bundled' });
});

test('what the user names wins, the option before the variables in their order', () => {
  const env = { DECKWRIGHT_BROWSER: '/b', PUPPETEER_EXECUTABLE_PATH: '/c', CHROME_PATH: '/d' };
  const around = machine(['/a', '/b', '/c', '/d'], { env, bundled: () => '/modules/chromium' });
  const find = (given: string | undefined, without: readonly (keyof typeof env)[]): unknown =>
    findBrowser(given, {
      ...around,
      env: { ...env, ...Object.fromEntries(without.map((name) => [name, ''])) },
    });
  expect(find('/a', [])).toEqual({ from: 'given', executable: '/a' });
  expect(find(undefined, [])).toEqual({ from: 'given', executable: '/b' });
  expect(find(undefined, ['DECKWRIGHT_BROWSER'])).toEqual({ from: 'given', executable: '/c' });
  expect(find(undefined, ['DECKWRIGHT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'])).toEqual({
    from: 'given',
    executable: '/d',
  });
});

test('a path that the user names and that is not there is an error, never replaced', () => {
  const around = machine(['/usr/bin/chromium'], {
    env: { CHROME_PATH: '/gone' },
    bundled: () => '/modules/chromium',
  });
  expect(refusal(() => findBrowser(undefined, around)).reason).toContain('"/gone" from CHROME_PATH');
  expect(refusal(() => findBrowser('/nowhere', around)).reason).toContain('/nowhere');
});

test('then the bundled one, then the newest shell of puppeteer, then its Chrome, then an installed one', () => {
  const chrome = '/home/ann/.cache/puppeteer/chrome/linux-150.0.1.1/chrome-linux64/chrome';
  const all = [shell('99.0.1.2'), shell('143.0.7499.42'), shell('143.0.7499.9'), chrome, '/usr/bin/chromium'];
  expect(findBrowser(undefined, machine(all, { bundled: () => '/modules/chromium' }))).toEqual({
    from: 'bundled',
    folder: '/modules/chromium',
  });
  expect(findBrowser(undefined, machine(all))).toEqual({
    from: 'puppeteer',
    executable: shell('143.0.7499.42'),
  });
  expect(findBrowser(undefined, machine(all.slice(3)))).toEqual({ from: 'puppeteer', executable: chrome });
  expect(findBrowser(undefined, machine(all.slice(4)))).toEqual({
    from: 'installed',
    executable: '/usr/bin/chromium',
  });
});

/** What is found on a PATH. */
const found = (PATH: string): string => {
  const result = findBrowser(
    undefined,
    machine(['/nix/bin/google-chrome', 'google-chrome'], { env: { PATH } }),
  );
  return result.from === 'installed' ? result.executable : '';
};

test('installed browsers are found on PATH, but not in a relative folder of it', () => {
  expect(found('.:/nix/bin')).toBe('/nix/bin/google-chrome');
  refusal(() => found('.:'));
});

test('installed browsers are found on macOS and Windows', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser(undefined, machine([mac], { platform: 'darwin' }))).toEqual({
    from: 'installed',
    executable: mac,
  });
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(findBrowser(undefined, machine([edge], { platform: 'win32', env, home: 'C:\\Users\\ann' }))).toEqual(
    {
      from: 'installed',
      executable: edge,
    },
  );
});

test("puppeteer's cache is found on Windows and macOS, and where PUPPETEER_CACHE_DIR says", () => {
  const windows =
    'D:\\cache\\chrome-headless-shell\\win64-1.2\\chrome-headless-shell-win64\\chrome-headless-shell.exe';
  const there = machine([windows], { platform: 'win32', env: { PUPPETEER_CACHE_DIR: 'D:\\cache' } });
  expect(findBrowser(undefined, there)).toEqual({ from: 'puppeteer', executable: windows });
  const app = 'Google Chrome for Testing';
  const mac = `/home/ann/.cache/puppeteer/chrome/mac_arm-1.2/chrome-mac-arm64/${app}.app/Contents/MacOS/${app}`;
  expect(findBrowser(undefined, machine([mac], { platform: 'darwin' }))).toEqual({
    from: 'puppeteer',
    executable: mac,
  });
});

test('a machine without any is told the one command that mends it', () => {
  expect(refusal(() => findBrowser(undefined, machine([]))).note).toContain(
    'npx puppeteer browsers install chrome-headless-shell',
  );
});
