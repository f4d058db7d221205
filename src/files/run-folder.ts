/** The temporary folder of a run, and the removal of those that killed runs have left. */
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `deckwright-4711-a1B2c3`: the number of the process that made it, and six letters of `mkdtemp`. */
const RUN_FOLDER = /^deckwright-(\d+)-\w{6}$/;

/** Age of a folder that no run may have: a container that shares the folder has other numbers of processes. */
export const MIN_STALE_AGE_MS = 24 * 3_600_000;

/** Makes a folder for this process in the system's folder for temporary files, which nobody else can look into. */
export const makeRunFolder = (): Promise<string> => mkdtemp(join(tmpdir(), `deckwright-${process.pid}-`));

/** Removes this user's folders of runs that are a day old and whose process has ended. Never rejects. */
export async function sweepRunFolders(now = Date.now()): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const [, pid] = RUN_FOLDER.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(tmpdir(), name);
    const stats = await lstat(path).catch(() => undefined);
    const isOwn = process.getuid === undefined || stats?.uid === process.getuid();
    if (!stats?.isDirectory() || !isOwn || now - stats.mtimeMs < MIN_STALE_AGE_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
