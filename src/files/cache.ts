/** The user's private cache folder: the unpacked browser, subset fonts, compiled code. */
import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { message } from '../rules/index.ts';

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

/** A folder in this user's cache, which nobody else can write; undefined where there can be none, which only costs time. */
export function cacheFolder(name: string): string | undefined {
  try {
    const own = ownCache(cacheHome(process.env, homedir()));
    if (own === undefined) return undefined;
    const folder = join(own, name);
    makeFolder(folder, 0o700);
    assertPrivate(folder);
    return folder;
  } catch {
    return undefined;
  }
}
