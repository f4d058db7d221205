/** Files of the cache that end on the hash of what stands before it: what a disk has changed is not taken for what was written. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Bytes of a SHA-256. */
const HASH_BYTES = 32;

/** The content of a file; undefined where there is none, and for one that is damaged, which is removed. */
export function readHashed(path: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(0, -HASH_BYTES);
  if (hashOf(content).equals(bytes.subarray(-HASH_BYTES))) return content;
  rmSync(path, { force: true });
  return undefined;
}

/** Writes a file at once; that it cannot be written only costs time later. */
export function writeHashed(path: string, content: Uint8Array): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    const bytes = Buffer.concat([content, hashOf(content)]);
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600, flush: true });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

const hashOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();
