/** The user's cache folder, where nobody else can write. It says nothing of faults, so that a launcher can load it quickly. */
import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

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
 */
export function madeCache(cache: string): string | undefined {
  if (!isAbsolute(cache)) return undefined;
  const folder = join(cache, 'deckwright');
  try {
    makeFolder(cache, 0o700);
    if (process.getuid && statSync(cache).uid !== process.getuid()) return undefined;
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined;
  }
  return folder;
}

/** False for a folder that belongs to another user, or that others may write to. */
export function isPrivate(folder: string): boolean {
  const stats = lstatSync(folder);
  const isOwn = process.getuid === undefined || stats.uid === process.getuid();
  // Windows has no such bits; there the folder is in the user's own profile.
  const isOpen = process.platform !== 'win32' && (stats.mode & 0o022) !== 0;
  return stats.isDirectory() && isOwn && !isOpen;
}

/** A folder in this user's cache, which nobody else can write; undefined where there can be none, which only costs time. */
export function cacheFolder(name: string): string | undefined {
  try {
    const own = madeCache(cacheHome(process.env, homedir()));
    if (own === undefined || !isPrivate(own)) return undefined;
    const folder = join(own, name);
    makeFolder(folder, 0o700);
    return isPrivate(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}
