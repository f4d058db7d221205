/** Files to disk, all or none: the only place that writes output. */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { access, constants, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { message } from '../rules/index.ts';

/** A file to write. */
export interface OutputFile {
  readonly name: string;
  readonly contents: Uint8Array;
}

/** A file of text, in UTF-8. */
export const textFile = (name: string, text: string): OutputFile => ({
  name,
  contents: new TextEncoder().encode(text),
});

/** Makes the folder if it is missing and sees that it can be written; throws `write:not-writable`. */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw refusal(folder, cause);
  }
}

/**
 * Writes files into a folder: first all under temporary names in that folder, then each in place by rename.
 *
 * When anything fails, or the signal aborts before the renames, the temporary files are removed and what
 * stood in the folder before stands there whole. Rename replaces a link; it never writes through one.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<void> {
  await ensureFolder(folder);
  const mark = `.deckwright-${process.pid}-${randomBytes(4).toString('hex')}`;
  const temporary = files.map((file) => join(folder, `${file.name}${mark}`));
  // A second signal ends the process at once; nothing half-written is left even then.
  const tidy = (): void => temporary.forEach((path) => rmSync(path, { force: true }));
  process.once('exit', tidy);
  try {
    signal?.throwIfAborted();
    const written = await Promise.allSettled(
      files.map((file, index) => writeDurably(temporary[index] ?? '', file.contents)),
    );
    for (const result of written) if (result.status === 'rejected') throw result.reason;
    signal?.throwIfAborted();
    await assertReplaceable(folder, files);
    // Without a pause, so that no other build into this folder comes in between, nor the end of this process.
    for (const [index, file] of files.entries()) renameSync(temporary[index] ?? '', join(folder, file.name));
  } catch (cause) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    throw signal?.aborted ? signal.reason : refusal(folder, cause);
  } finally {
    process.off('exit', tidy);
  }
  await sweep(folder);
}

/**
 * Writes a new folder with files in it, `/` in their names for folders below; the folders above are made.
 *
 * Throws `template:exists` where there is something of that name, which is left as it is; else all is written or nothing.
 */
export async function writeNewFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const temporary = `${folder}.deckwright-${process.pid}-${randomBytes(4).toString('hex')}`;
  await ensureFolder(dirname(folder));
  if (await lstat(folder).catch(() => undefined)) throw present(folder);
  try {
    for (const { name, contents } of files) {
      const path = join(temporary, name);
      await mkdir(dirname(path), { recursive: true });
      await writeDurably(path, contents);
    }
    // A folder with something in it is not replaced by one that is moved there.
    await rename(temporary, folder);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === 'ENOTEMPTY' || code === 'EEXIST' ? present(folder) : refusal(folder, cause);
  }
}

const present = (folder: string): unknown =>
  message('template:exists', `Unexpected folder \`${folder}\`, expected none of that name`, {
    note: 'Choose another name, or move that folder away.',
  });

/** A folder in the place of a file stops the renames before the first, not in the middle. */
async function assertReplaceable(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const { name } of files) {
    const found = await lstat(join(folder, name)).catch(() => undefined);
    if (found?.isDirectory()) throw Object.assign(new Error(name), { code: 'EISDIR' });
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

/** Milliseconds after which a temporary file is nobody's: writing takes no minute. */
const STALE_AFTER_MS = 3_600_000;

/** Removes temporary files that a process which was killed has left in a folder. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.deckwright-\d+-[0-9a-f]{8}$/.test(name)) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isFile() && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(path, { force: true });
  }
}

function refusal(folder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (typeof code !== 'string') return cause;
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return message(
    'write:not-writable',
    `Unexpected refusal (${code}) to write into \`${folder}\`, expected a folder that can be written`,
    {
      note: full
        ? 'Free space on the disk, or choose another folder with `-o`.'
        : code === 'ENOENT'
          ? 'Something removed the folder meanwhile; run it again.'
          : 'Choose another folder with `-o`, or change its permissions.',
      cause,
    },
  );
}
