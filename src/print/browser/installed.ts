/** Where Chrome, Chromium and Edge are installed on each system. */
import { posix, win32 } from 'node:path';

/** What of a machine decides where programs are. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** All places to look at, the likeliest first. */
export function installed(machine: Machine): string[] {
  if (machine.platform === 'win32') return onWindows(machine);
  return machine.platform === 'darwin' ? onMac(machine) : onPath(machine);
}

function onPath({ env }: Machine): string[] {
  const names = [
    'chrome-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  // A relative entry of PATH would run what lies in the folder of the article.
  const given = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const folders = [
    ...given,
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
    '/snap/bin',
  ];
  return [...names, 'chrome', 'msedge'].flatMap((name) =>
    [...new Set(folders)].map((folder) => posix.join(folder, name)),
  );
}

function onMac({ home }: Machine): string[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app),
    ),
  );
}

function onWindows({ env }: Machine): string[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
  return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
    roots.flatMap((root) => (root ? [win32.join(root, program)] : [])),
  );
}
