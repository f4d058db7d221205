import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledPackage, unpackBundled } from '../../../src/print/browser/bundled.ts';
import { cacheHome } from '../../../src/files/cache.ts';
import { ownCache } from '../../../src/files/private-folder.ts';
import { isIntact, isSealed } from '../../../src/files/seal.ts';
import { removeDamaged } from '../../../src/print/browser/unpack.ts';
import { readTar } from '../../../src/print/browser/tar.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpack-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const source = (): string => {
  const found = bundledPackage();
  if (found === undefined) throw new Error('The bundled browser is not installed');
  return found;
};
const mode = (path: string): number => lstatSync(path).mode & 0o777;

/** Turns a bit of a file without changing its size and its time, as disks do. */
function damage(file: string): void {
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}

// One test, since to unpack takes seconds.
test('two at once unpack to one private folder; the next start takes it as it is; damage is mended', async () => {
  const to = { cache: join(folder, 'cache'), fallback: folder };
  const [one, two] = await Promise.all([unpackBundled(source(), to), unpackBundled(source(), to)]);
  expect(two).toEqual(one);
  const { executable } = one;
  const kept = dirname(executable);
  expect(readdirSync(dirname(kept))).toEqual([expect.stringMatching(/^chromium-\d+\.\d+\.\d+$/)]);
  expect([mode(dirname(kept)), mode(kept), mode(executable)]).toEqual([0o700, 0o700, 0o700]);
  const library = join(kept, 'lib', 'libnss3.so');
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', env: one.env });
  expect(stdout).toContain('Chromium');

  const { ino, size, mtime } = statSync(executable);
  await unpackBundled(source(), to);
  expect(statSync(executable).ino).toBe(ino);

  // Same size, other content: the time of change tells.
  utimesSync(executable, 1, 1);
  expect(isSealed(kept)).toBe(false);
  utimesSync(executable, mtime, mtime);
  expect(isSealed(kept)).toBe(true);
  truncateSync(executable, 1000);
  utimesSync(executable, mtime, mtime);
  expect(isSealed(kept)).toBe(false);
  await unpackBundled(source(), to);
  expect(statSync(executable).size).toBe(size);
  expect(readdirSync(dirname(kept))).toHaveLength(1);
  expect(await isIntact(kept)).toBe(true);

  // A bit that has turned is seen: of small files at once, of the browser when it does not start.
  damage(library);
  expect(isSealed(kept)).toBe(false);
  damage(library);
  damage(executable);
  expect([isSealed(kept), await isIntact(kept)]).toEqual([true, false]);
  await removeDamaged(kept);
  expect(existsSync(kept)).toBe(false);
});

test('a folder that others may write to is refused, and so is a link', async () => {
  const to = { cache: join(folder, 'cache'), fallback: folder };
  const own = join(to.cache, 'deckwright');
  mkdirSync(own, { recursive: true });
  for (const open of [0o720, 0o702]) {
    chmodSync(own, open);
    await expect(unpackBundled(source(), to)).rejects.toMatchObject({
      ruleId: 'no-browser',
      source: 'print',
    });
  }
  rmSync(own, { recursive: true });
  mkdirSync(join(folder, 'elsewhere'), { mode: 0o700 });
  symlinkSync(join(folder, 'elsewhere'), own);
  await expect(unpackBundled(source(), to)).rejects.toMatchObject({ ruleId: 'no-browser' });
});

test('the folder of the version is checked too', () => {
  const kept = join(folder, 'chromium-1.2.3');
  mkdirSync(kept);
  chmodSync(kept, 0o777);
  expect(() => isSealed(kept)).toThrow(/access of other users/);
});

test.runIf(process.getuid?.() === 0)('a folder of another user is refused', () => {
  mkdirSync(join(folder, 'deckwright'), { mode: 0o700 });
  chownSync(join(folder, 'deckwright'), 65534, 65534);
  expect(() => ownCache(folder)).toThrow(/access of other users/);
  // Where the whole cache is somebody else's, nothing is kept in it.
  chownSync(folder, 65534, 65534);
  expect(ownCache(folder)).toBeUndefined();
});

test('without a cache to write to, the browser is unpacked to the folder of the run', async () => {
  const { executable } = await unpackBundled(source(), { cache: '/dev/null/cache', fallback: folder });
  expect(dirname(dirname(executable))).toBe(folder);
  expect(mode(dirname(executable))).toBe(0o700);
});

test('an abort leaves nothing behind', async () => {
  const to = { cache: join(folder, 'cache'), fallback: folder, signal: AbortSignal.timeout(200) };
  await expect(unpackBundled(source(), to)).rejects.toThrow();
  expect(readdirSync(join(to.cache, 'deckwright'))).toEqual([]);
});

test('the cache is where XDG says, if that is a full path', () => {
  expect(cacheHome({}, '/home/ann')).toBe('/home/ann/.cache');
  expect(cacheHome({ XDG_CACHE_HOME: '/var/cache/ann' }, '/home/ann')).toBe('/var/cache/ann');
  expect(cacheHome({ XDG_CACHE_HOME: 'here' }, '/home/ann')).toBe('/home/ann/.cache');
});

/** A tar entry: header and content, padded. */
function entry(name: string, type: string, content = ''): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

test('an archive gives its files and nothing that leads elsewhere', () => {
  const archive = Buffer.concat([
    entry('lib/', '5'),
    entry('lib/a.so', '0', 'text'),
    entry('b', '\0'),
    Buffer.alloc(1024),
  ]);
  const read = readTar(archive).map(({ name, data }) => [name, Buffer.from(data).toString()]);
  expect(read).toEqual([
    ['lib/a.so', 'text'],
    ['b', ''],
  ]);
  for (const name of ['../a', '/a', 'a/../../b', 'a//b', 'a\\b', '.a', '..']) {
    expect(() => readTar(entry(name, '0')), name).toThrow(/name/);
  }
  expect(() => readTar(entry('a', '2'))).toThrow(/type/);
  expect(() => readTar(entry('a', '0', 'long').subarray(0, 512))).toThrow(/end/);
});
