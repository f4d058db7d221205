/** Seals a folder: tells later whether its files are those that were written. */
import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assertPrivate } from './private-folder.ts';

/** Written last, so that a folder without it is incomplete. */
const SEAL = 'complete.json';

/** Size, time of last change and SHA-256 of a file; in whole seconds, since copying a folder may drop fractions. */
type FileStamp = readonly [size: number, changed: number, hash: string];

/** Most bytes of a file that is hashed at each look: fonts and libraries, which are read in 3 ms. A browser takes 200 ms. */
const MAX_QUICK_BYTES = 8 * 1024 * 1024;

/** Marks a folder as complete, with what tells its files from others. */
export async function seal(folder: string, names: readonly string[]): Promise<void> {
  const stamps: [string, FileStamp][] = [];
  for (const name of names) {
    const path = join(folder, name);
    stamps.push([name, [...stampOf(path), await hashOf(path)]]);
  }
  const text = JSON.stringify(Object.fromEntries(stamps));
  writeFileSync(join(folder, SEAL), text, { flag: 'wx', flush: true, mode: 0o600 });
}

/** Are all files as they were when the folder was sealed? Takes a few milliseconds: of large files sizes and times are compared. */
export function isSealed(folder: string): boolean {
  const stamps = stampsIn(folder);
  return (
    !!stamps && Object.entries(stamps).every(([name, stamp]) => isQuicklySame(join(folder, name), stamp))
  );
}

/** The same for each bit of each file; takes its time. */
export async function isIntact(folder: string): Promise<boolean> {
  if (!isSealed(folder)) return false;
  for (const [name, [, , hash]] of Object.entries(stampsIn(folder) ?? {}))
    if ((await hashOf(join(folder, name))) !== hash) return false;
  return true;
}

/** @throws message `print:no-browser` when others may write to the folder. */
function stampsIn(folder: string): Readonly<Record<string, FileStamp>> | undefined {
  try {
    lstatSync(folder);
  } catch {
    return undefined;
  }
  assertPrivate(folder);
  try {
    return JSON.parse(readFileSync(join(folder, SEAL), 'utf8')) as Readonly<Record<string, FileStamp>>;
  } catch {
    return undefined;
  }
}

function isQuicklySame(path: string, [size, changed, hash]: FileStamp): boolean {
  try {
    const now = stampOf(path);
    if (now[0] !== size || now[1] !== changed) return false;
    return size > MAX_QUICK_BYTES || createHash('sha256').update(readFileSync(path)).digest('hex') === hash;
  } catch {
    return false;
  }
}

function stampOf(path: string): readonly [size: number, changed: number] {
  const stats = lstatSync(path);
  return [stats.isFile() ? stats.size : -1, Math.floor(stats.mtimeMs / 1000)];
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}
