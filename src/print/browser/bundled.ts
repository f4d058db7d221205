/** The browser that comes in an npm package: unpacked once for each user and version. */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { message } from '../../rules/index.ts';
import { assertPrivate, isSealed, ownCache, seal } from '../../files/cache.ts';
import { readTar } from './tar.ts';

/** The unpacked browser and the variables that it needs to start on a machine without its libraries and fonts. */
export interface Unpacked {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where to unpack to. */
export interface Destination {
  /** The user's cache folder. */
  readonly cache: string;
  /** Private folder of this run, used and removed with it when nothing can be kept in the cache. */
  readonly fallback: string;
  readonly signal?: AbortSignal | undefined;
}

const unpack = promisify(brotliDecompress);

/**
 * Fonts of the system, and one of our own: small containers have none at all, and then Chromium draws nothing
 * where a web font lacks a character.
 */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Folders in which systems keep their libraries. */
const systemLibraries = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/lib',
  '/usr/lib',
];

/** Folder of the package with the browser, or undefined where it is not installed or cannot run. */
export function bundledPackage(): string | undefined {
  // The second test: a system with musl in place of glibc has no such loader.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return undefined;
  try {
    // The package exports nothing but its entry, which lies in build/cjs.
    const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
    return existsSync(join(folder, 'bin', 'chromium.br')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the browser to the user's cache unless it is there. The package's own way is not used: it unpacks to a
 * fixed name in the shared temporary folder, and runs what somebody else put there.
 *
 * @throws message `print:no-browser` when others may write to the folder, or the disk is full.
 */
export async function unpackBundled(folder: string, to: Destination): Promise<Unpacked> {
  try {
    return await unpackOnce(folder, to);
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

async function unpackOnce(folder: string, to: Destination): Promise<Unpacked> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = ownCache(to.cache);
  if (cache === undefined) {
    const once = join(to.fallback, 'chromium');
    await mkdir(once, { mode: 0o700 });
    await unpackTo(once, folder, to.signal);
    return unpacked(once);
  }
  const kept = join(cache, `chromium-${version}`);
  if (isSealed(kept)) return unpacked(kept);
  await removeStale(cache);
  // A folder of its own for each process; the rename is one step, so nobody ever sees a half of it.
  const fresh = await mkdtemp(join(cache, '.unpack-'));
  try {
    seal(fresh, await unpackTo(fresh, folder, to.signal));
    await replace(kept, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return unpacked(kept);
}

async function unpackTo(target: string, source: string, signal: AbortSignal | undefined): Promise<string[]> {
  const bin = (name: string): string => join(source, 'bin', name);
  const small = async (name: string): Promise<string[]> => {
    const files = readTar(await unpack(await readFile(bin(name)))).filter((file) => file.name.includes('/'));
    for (const { name, data } of files) {
      await mkdir(dirname(join(target, name)), { recursive: true, mode: 0o700 });
      await writeFile(join(target, name), data, { flag: 'wx', mode: 0o600, flush: true });
    }
    return files.map((file) => file.name);
  };
  const libraries = small('al2023.tar.br');
  const fonts = small('fonts.tar.br');
  const parts = [
    libraries,
    fonts,
    writeFile(join(target, 'fonts.conf'), fontsConf, { flag: 'wx', mode: 0o600, flush: true }),
    pipeline(
      createReadStream(bin('chromium.br'), { highWaterMark: 2 ** 20 }),
      createBrotliDecompress({ chunkSize: 2 ** 20 }),
      createWriteStream(join(target, 'chromium'), { flags: 'wx', mode: 0o700, flush: true }),
      signal ? { signal } : {},
    ),
  ];
  // When one fails, the others must have ended before the folder is removed: they would make it again.
  await Promise.allSettled(parts);
  await Promise.all(parts);
  return ['chromium', 'fonts.conf', ...(await libraries), ...(await fonts)];
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

function unpacked(folder: string): Unpacked {
  assertPrivate(folder);
  return {
    executable: join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // The system's libraries come first, ours stand in for those that it lacks.
      LD_LIBRARY_PATH: [...systemLibraries.filter((path) => existsSync(path)), join(folder, 'lib')].join(':'),
    },
  };
}
