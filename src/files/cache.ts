/** The user's private cache folder: the unpacked browser, subset fonts, compiled code. */
import { lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { message } from '../rules/index.ts';

/** Written last, so that a folder without it is incomplete. */
const markerName = 'complete.json';

/** Size and time of last change of each file; in whole seconds, since copying a folder may drop fractions. */
type FileStamps = Readonly<Record<string, readonly [size: number, changed: number]>>;

/** `$XDG_CACHE_HOME`, or `.cache` in the home folder. */
export function cacheHome(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const configured = env['XDG_CACHE_HOME'];
  return configured && isAbsolute(configured) ? configured : join(home, '.cache');
}

/**
 * The folder `deckwright` in a cache folder; made with mode 0700 if it is missing.
 *
 * @returns its path, or undefined when the cache cannot be used: it is not writable, or it belongs to another user (as when
 *   `sudo` keeps HOME), who could replace files in it.
 * @throws message `print:no-browser` when others may write to the folder.
 */
export function ownCache(cache: string): string | undefined {
  if (!isAbsolute(cache)) return undefined;
  const folder = join(cache, 'deckwright');
  try {
    makeFolder(cache, 0o700);
    if (process.getuid && statSync(cache).uid !== process.getuid()) return undefined;
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined;
  }
  assertPrivate(folder);
  return folder;
}

/** @throws message `print:no-browser` when the folder belongs to another user or others may write to it. */
export function assertPrivate(folder: string): void {
  const stats = lstatSync(folder);
  const isOwn = process.getuid === undefined || stats.uid === process.getuid();
  // Windows has no such bits; there the folder is in the user's own profile.
  const isOpen = process.platform !== 'win32' && (stats.mode & 0o022) !== 0;
  if (stats.isDirectory() && isOwn && !isOpen) return;
  throw message(
    'print:no-browser',
    `Unexpected write access of other users to "${folder}", expected a folder that only you can write`,
    {
      note: `Delete it (\`rm -r "${folder}"\`); the browser is unpacked again at the next start.`,
    },
  );
}

/** Marks a folder as complete, with the sizes and times of its files. */
export function seal(folder: string, names: readonly string[]): void {
  const stamps: FileStamps = Object.fromEntries(names.map((name) => [name, stamp(join(folder, name))]));
  writeFileSync(join(folder, markerName), JSON.stringify(stamps), { flag: 'wx', flush: true, mode: 0o600 });
}

/** Are all files as they were when the folder was sealed? Takes a fraction of a millisecond. */
export function isSealed(folder: string): boolean {
  try {
    lstatSync(folder);
  } catch {
    return false;
  }
  assertPrivate(folder);
  try {
    const stamps = JSON.parse(readFileSync(join(folder, markerName), 'utf8')) as FileStamps;
    return Object.entries(stamps).every(([name, expected]) => {
      const [size, changed] = stamp(join(folder, name));
      return size === expected[0] && changed === expected[1];
    });
  } catch {
    return false;
  }
}

function stamp(path: string): readonly [size: number, changed: number] {
  const stats = lstatSync(path);
  return [stats.isFile() ? stats.size : -1, Math.floor(stats.mtimeMs / 1000)];
}
