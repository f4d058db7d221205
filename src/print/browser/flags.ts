/** The command line and the environment of the browser: the same picture on every machine, and no network. */
import { join } from 'node:path';

/** Variables of the system without which programs do not run or find no fonts. */
const inherited = [
  'PATH',
  'HOME',
  'XDG_CACHE_HOME',
  'XDG_DATA_HOME',
  'SystemRoot',
  'SystemDrive',
  'USERPROFILE',
  'LOCALAPPDATA',
  'APPDATA',
];

/** Arguments for chrome-headless-shell, Chrome, Chromium and Edge alike. */
export function flags(folder: string, sandbox: boolean): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Stable output.
    '--lang=en-US',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--hide-scrollbars',
    '--disable-gpu',
    // Nothing that a person at a screen would need.
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--disable-breakpad',
    '--disable-dev-shm-usage',
    '--mute-audio',
    '--password-store=basic',
    '--use-mock-keychain',
    // Pages are worked on several at a time; none of them is in front.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // No connection: what slips past the interception meets a proxy that is not there.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    ...(sandbox ? [] : ['--no-sandbox']),
  ];
}

/**
 * More of them for the bundled browser: drawing and network run inside its main process, which saves the processor time and
 * the memory of two processes. Pages still have processes of their own.
 *
 * No page is drawn by a graphics card or reaches a network, so neither does work that could fail. Without a rasterizer
 * nobody looks for one: a process that draws ends with those it cannot start.
 */
export const fewerProcesses: readonly string[] = [
  '--in-process-gpu',
  '--disable-software-rasterizer',
  '--enable-features=NetworkServiceInProcess2',
];

/**
 * Variables that Chromium on Linux sets itself while other threads of it read some. Adding one moves the whole environment,
 * and glibc before 2.41 then reads memory that was given up: one start in some hundred ended on SIGSEGV, without a word.
 * Setting a variable that is there already moves nothing.
 */
const setByChromium = { DBUS_SESSION_BUS_ADDRESS: 'disabled:', FC_FONTATIONS: '1' };

/** The environment: no secrets of this process, what it writes goes to the folder of the run. */
export function environment(
  from: Readonly<Record<string, string | undefined>>,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = inherited.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]));
  // Full Chromium writes crash reports to its configuration, wherever the profile is.
  const temporary = { TMPDIR: folder, TEMP: folder, TMP: folder, XDG_CONFIG_HOME: folder };
  const fixed = { LANG: 'en_US.UTF-8', TZ: 'UTC', ...setByChromium };
  return { ...Object.fromEntries(kept), ...fixed, ...temporary, ...more };
}
