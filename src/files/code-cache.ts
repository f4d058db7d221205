/** Runs a bundled script from V8's code cache, which halves the start-up time. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { cacheFolder } from './cache.ts';
import { readHashed, writeHashed } from './hashed.ts';

/** Caches of a script that are kept: of two installations, each with and without flags of V8. */
const MAX_CACHES = 4;

/** Runs the script of this name (`dist/<name>.cjs`). */
export function loadCompiled(name: string): void {
  const file = fileURLToPath(new URL(`${name}.cjs`, import.meta.url));
  // Whoever can change compiled code can run code: it is cached only where nobody else can write.
  const folder = cacheFolder('code');
  // Node has its own cache from 22.1 on, and compares hashes.
  const enable = (module as { enableCompileCache?: (directory?: string) => unknown }).enableCompileCache;
  if (folder && !enable) return run(name, file, folder);
  if (folder) enable?.(folder);
  createRequire(file)(file);
}

function run(name: string, file: string, folder: string): void {
  const bytes = readFileSync(file);
  // Our bundles are of ASCII: V8 keeps them as they are, one byte a letter.
  const source = bytes.toString('latin1');
  // V8 itself compares only the length of the source, and refuses what was compiled with other flags.
  const key = createHash('sha256').update(bytes);
  for (const flag of [process.env['NODE_OPTIONS'] ?? '', ...process.execArgv]) key.update(`\0${flag}`);
  const path = join(
    folder,
    `${name}-${key.digest('hex').slice(0, 32)}-${process.versions.v8}-${process.arch}.bin`,
  );
  const cachedData = readHashed(path);
  const script = new vm.Script(module.wrap(source), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const loaded = { exports: {} };
  const call = script.runInThisContext() as (...scope: unknown[]) => void;
  call.call(loaded.exports, loaded.exports, createRequire(file), loaded, file, dirname(file));
  // At exit all functions that a run needs have been compiled.
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', () => {
      // Of several processes the first to end writes the cache.
      if (!cachedData && existsSync(path)) return;
      writeHashed(path, script.createCachedData());
      removeOld(folder, name);
    });
}

/** Removes the caches of a script but those that were written last. */
function removeOld(folder: string, name: string): void {
  try {
    const caches = readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.bin'))
      .map((file) => join(folder, file))
      .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    for (const cache of caches.slice(MAX_CACHES)) rmSync(cache);
  } catch {
    // Another process removes them.
  }
}
