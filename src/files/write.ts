/** Writes output to disk: all files of a build, or none. */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { access, constants, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jsonText } from './json-text.ts';
import { makeFolder } from './make-folder.ts';
import { message } from '../rules/index.ts';

/** A file to write. */
export interface OutputFile {
  readonly name: string;
  readonly contents: Uint8Array;
}

/** A text file, in UTF-8. */
export const textFile = (name: string, text: string): OutputFile => ({
  name,
  contents: new TextEncoder().encode(text),
});

/** A value as a file of JSON that people can read. */
export const jsonFile = (name: string, value: unknown): OutputFile => textFile(name, `${jsonText(value)}\n`);

/** Makes the folder if it is missing. Throws `write:not-writable` when it cannot be written. */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw refusal(folder, cause);
  }
}

/**
 * Writes files into a folder: first all under temporary names in that folder, then renames each into place.
 *
 * When anything fails, or the signal aborts before the renames, the temporary files are removed and the old files stay
 * whole. A rename replaces a symbolic link; it never writes through one.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<void> {
  await ensureFolder(folder);
  const suffix = `.deckwright-${process.pid}-${randomBytes(4).toString('hex')}`;
  const temporary = files.map((file) => join(folder, `${file.name}${suffix}`));
  // A second signal ends the process at once; the temporary files are removed even then.
  const removeTemporary = (): void => temporary.forEach((path) => rmSync(path, { force: true }));
  process.once('exit', removeTemporary);
  try {
    signal?.throwIfAborted();
    const written = await Promise.allSettled(
      files.map((file, index) => writeDurably(temporary[index] ?? '', file.contents)),
    );
    for (const result of written) if (result.status === 'rejected') throw result.reason;
    signal?.throwIfAborted();
    await assertReplaceable(folder, files);
    // All at once and synchronously: no other build into this folder, and no signal, can come in between.
    for (const [index, file] of files.entries()) renameSync(temporary[index] ?? '', join(folder, file.name));
  } catch (cause) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    throw signal?.aborted ? signal.reason : refusal(folder, cause);
  } finally {
    process.off('exit', removeTemporary);
  }
  await removeStale(folder);
}

/**
 * Writes a new folder with files in it, all or none. Names may contain `/`; missing parents are made.
 *
 * Throws `template:exists` when the name is taken; what has the name is left as it is.
 */
export async function writeNewFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const temporary = `${folder}.deckwright-${process.pid}-${randomBytes(4).toString('hex')}`;
  await ensureFolder(dirname(folder));
  if (await lstat(folder).catch(() => undefined)) throw folderExists(folder);
  try {
    for (const { name, contents } of files) {
      const path = join(temporary, name);
      await mkdir(dirname(path), { recursive: true });
      await writeDurably(path, contents);
    }
    // A rename does not replace a folder that is not empty.
    await rename(temporary, folder);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === 'ENOTEMPTY' || code === 'EEXIST' ? folderExists(folder) : refusal(folder, cause);
  }
  await removeStale(dirname(folder));
}

const folderExists = (folder: string): unknown =>
  message('template:exists', `Unexpected folder \`${folder}\`, expected no folder of that name`, {
    note: 'Choose another name, or move that folder away.',
  });

/** Fails before the first rename, not in the middle, when a folder has the name of a file. */
async function assertReplaceable(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const { name } of files) {
    const stats = await lstat(join(folder, name)).catch(() => undefined);
    if (stats?.isDirectory()) throw Object.assign(new Error(name), { code: 'EISDIR' });
  }
}

async function writeDurably(path: string, contents: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(contents);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Temporary files and folders older than this belong to no running build: writing takes less than a minute. */
const STALE_AFTER_MS = 3_600_000;

/** Removes temporary files and folders that killed processes left in a folder. */
async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.deckwright-\d+-[0-9a-f]{8}$/.test(name)) continue;
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats && !stats.isSymbolicLink() && Date.now() - stats.mtimeMs > STALE_AFTER_MS)
      await rm(path, { force: true, recursive: true });
  }
}

function refusal(folder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (typeof code !== 'string') return cause;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return message(
    'write:not-writable',
    `Unexpected error ${code} on writing to \`${folder}\`, expected a writable folder`,
    {
      note: isFull
        ? 'Free space on the disk, or choose another folder with `-o`.'
        : code === 'ENOENT'
          ? 'Something removed the folder during the build; run it again.'
          : 'Choose another folder with `-o`, or change its permissions.',
      cause,
    },
  );
}
