/** The cache folder of the user, for the unpacked browser and cut fonts: nobody else may put anything there. */
import { lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { message } from '../rules/index.ts';

/** Written last: a folder without it is not complete. */
const marker = 'complete.json';

/** Size and time of last change (whole seconds, which every copy of a folder keeps) of each file. */
type Contents = Readonly<Record<string, readonly [size: number, changed: number]>>;

/** `$XDG_CACHE_HOME`, or `.cache` in the home folder. */
export function cacheHome(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const given = env['XDG_CACHE_HOME'];
  return given && isAbsolute(given) ? given : join(home, '.cache');
}

/**
 * Makes the folder `deckwright` in the cache, mode 0700, if need be.
 *
 * @returns its path, or undefined when nothing can be kept in this cache: it cannot be written, or it belongs
 *   to somebody else (as when `sudo` keeps HOME), who could exchange what is in it.
 * @throws message `print:no-browser` when the folder is there but others may write to it.
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

/** @throws message `print:no-browser` when others may have put something into the folder. */
export function assertPrivate(folder: string): void {
  const found = lstatSync(folder);
  const ours = process.getuid === undefined || found.uid === process.getuid();
  // Windows has no such bits; there the folder lies in the user's own profile.
  const open = process.platform !== 'win32' && (found.mode & 0o022) !== 0;
  if (found.isDirectory() && ours && !open) return;
  throw message(
    'print:no-browser',
    `Unexpected access of others to "${folder}", expected a folder that only you can write`,
    {
      note: `Remove it (\`rm -r "${folder}"\`); the browser is unpacked again at the next start.`,
    },
  );
}

/** Marks a folder as complete with these files in it. */
export function seal(folder: string, names: readonly string[]): void {
  const contents: Contents = Object.fromEntries(names.map((name) => [name, stamp(join(folder, name))]));
  writeFileSync(join(folder, marker), JSON.stringify(contents), { flag: 'wx', flush: true, mode: 0o600 });
}

/** Whether all files are as they were when the folder was sealed. Takes a fraction of a millisecond. */
export function isSealed(folder: string): boolean {
  try {
    lstatSync(folder);
  } catch {
    return false;
  }
  assertPrivate(folder);
  try {
    const contents = JSON.parse(readFileSync(join(folder, marker), 'utf8')) as Contents;
    return Object.entries(contents).every(([name, expected]) => {
      const [size, changed] = stamp(join(folder, name));
      return size === expected[0] && changed === expected[1];
    });
  } catch {
    return false;
  }
}

function stamp(path: string): readonly [size: number, changed: number] {
  const found = lstatSync(path);
  return [found.isFile() ? found.size : -1, Math.floor(found.mtimeMs / 1000)];
}
