/** Runs a bundled script from V8's code cache, which halves the start-up time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { cacheHome, ownCache } from './cache.ts';

/** Runs the script of this name (`dist/<name>.cjs`). */
export function loadCompiled(name: string): void {
  const file = fileURLToPath(new URL(`${name}.cjs`, import.meta.url));
  // Whoever can change compiled code can run code: it is cached only where nobody else can write.
  const folder = cacheFolder();
  // Node has its own cache from 22.1 on.
  const enable = (module as { enableCompileCache?: (directory?: string) => unknown }).enableCompileCache;
  if (folder && !enable) return run(name, file, folder);
  if (folder) enable?.(folder);
  createRequire(file)(file);
}

function run(name: string, file: string, folder: string): void {
  const source = readFileSync(file, 'utf8');
  // V8 itself compares only the length of the source.
  const key = createHash('sha256').update(source).digest('hex').slice(0, 32);
  const path = join(folder, `${name}-${key}-${process.versions.v8}-${process.arch}.bin`);
  const cachedData = read(path);
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
      keep(path, name, script.createCachedData());
    });
}

function cacheFolder(): string | undefined {
  try {
    const own = ownCache(cacheHome(process.env, homedir()));
    const where = own && join(own, 'code');
    if (where) mkdirSync(where, { recursive: true, mode: 0o700 });
    return where;
  } catch {
    return undefined;
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(path: string, name: string, data: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, data, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
    // Caches of other versions are of no use any more.
    for (const other of readdirSync(dirname(path)))
      if (other !== basename(path) && other.endsWith('.bin') && other.startsWith(`${name}-`))
        rmSync(join(dirname(path), other));
  } catch {
    rmSync(temporary, { force: true });
  }
}
