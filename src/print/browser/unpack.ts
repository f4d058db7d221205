/** Unpacks archives to the user's cache, once for each user and version. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { assertPrivate, ownCache } from '../../files/private-folder.ts';
import { isIntact, isSealed, seal } from '../../files/seal.ts';
import { message } from '../../rules/index.ts';
import { readTar } from './tar.ts';

/** Where to unpack to. */
export interface Destination {
  /** The user's cache folder. */
  readonly cache: string;
  /** Private folder of this run, used and removed with it when nothing can be kept in the cache. */
  readonly fallback: string;
  readonly signal?: AbortSignal | undefined;
}

/** Writes files below a folder, which is empty, and returns their names in it. */
export type Unpacking = (target: string) => Promise<readonly string[]>;

const decompress = promisify(brotliDecompress);

/**
 * The folder `name` in the user's cache with what `unpack` writes, or one of this run where nothing can be kept.
 *
 * @throws message `print:no-browser` when others may write to the folder, or the disk is full.
 */
export async function unpackOnce(name: string, to: Destination, unpack: Unpacking): Promise<string> {
  try {
    const folder = await unpacked(name, to, unpack);
    assertPrivate(folder);
    return folder;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw message(
      'print:no-browser',
      `Unexpected "${error.message}" while unpacking the browser, expected 200 MB of space`,
      {
        cause: error,
        note: `Make room in "${to.cache}", set XDG_CACHE_HOME to a folder that has it, or name an installed browser with DECKWRIGHT_BROWSER.`,
      },
    );
  }
}

/** Unpacks a small compressed archive, but for files at its top, and returns the names of its files. */
export async function unpackTar(archive: string, target: string): Promise<string[]> {
  const bytes = await decompress(await readFile(archive));
  const files = readTar(bytes).filter((file) => file.name.includes('/'));
  for (const { name, data } of files) {
    await mkdir(dirname(join(target, name)), { recursive: true, mode: 0o700 });
    await writeFile(join(target, name), data, { flag: 'wx', mode: 0o600, flush: true });
  }
  return files.map((file) => file.name);
}

async function unpacked(name: string, to: Destination, unpack: Unpacking): Promise<string> {
  const cache = ownCache(to.cache);
  if (cache === undefined) {
    const folder = join(to.fallback, name);
    await mkdir(folder, { mode: 0o700 });
    await unpack(folder);
    return folder;
  }
  const kept = join(cache, name);
  if (isSealed(kept)) return kept;
  await removeStale(cache);
  // A folder of its own for each process; the rename is one step, so nobody ever sees a half of it.
  const fresh = await mkdtemp(join(cache, '.unpack-'));
  try {
    await seal(fresh, await unpack(fresh));
    await replace(kept, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return kept;
}

/** Removes a folder of the cache where a file in it is not as it was unpacked: it is unpacked again at the next start. */
export async function removeDamaged(kept: string): Promise<void> {
  if (!(await isIntact(kept).catch(() => true))) await rm(kept, { recursive: true, force: true });
}

/** Puts `fresh` in the place of `kept`, which may be missing, damaged, or just made by another process. */
async function replace(kept: string, fresh: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(fresh, kept);
    } catch (error) {
      if (isSealed(kept)) return;
      if (attempt === 3) throw error;
      const damaged = `${fresh}-${attempt}`;
      await rename(kept, damaged).catch(() => undefined);
      await rm(damaged, { recursive: true, force: true });
    }
  }
}

/** Removes what a process that was killed while unpacking has left; a living one takes seconds, not an hour. */
async function removeStale(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const made = await stat(path).catch(() => undefined);
    if (name.startsWith('.unpack-') && made && Date.now() - made.mtimeMs > 3_600_000)
      await rm(path, { recursive: true, force: true });
  }
}
