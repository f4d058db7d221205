#!/usr/bin/env node
/** The program that npm installs: starts the command line from V8's code cache, which halves the time to start. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { cacheHome, ownCache } from './cache.ts';

const file = fileURLToPath(new URL('main.cjs', import.meta.url));
const require = createRequire(file);
// Compiled code is code: it is only kept where nobody else can write.
const folder = cacheFolder();

// Node has its own cache from 22.1 on.
const enable = (module as { enableCompileCache?: (directory?: string) => unknown }).enableCompileCache;
if (!folder || enable) {
  if (folder) enable?.(folder);
  require(file);
} else cached(folder);

function cached(where: string): void {
  const source = readFileSync(file, 'utf8');
  // V8 itself compares no more than the length of the source.
  const key = createHash('sha256').update(source).digest('hex').slice(0, 32);
  const path = join(where, `${key}-${process.versions.v8}-${process.arch}.bin`);
  const cachedData = read(path);
  const script = new vm.Script(module.wrap(source), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const loaded = { exports: {} };
  const run = script.runInThisContext() as (...scope: unknown[]) => void;
  run.call(loaded.exports, loaded.exports, require, loaded, file, dirname(file));
  // At the end, when all functions that a run needs have been compiled.
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', () => keep(path, script.createCachedData()));
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

function keep(path: string, data: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, data, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
    // What other versions left is of no use any more.
    for (const name of readdirSync(dirname(path)))
      if (join(dirname(path), name) !== path && name.endsWith('.bin')) rmSync(join(dirname(path), name));
  } catch {
    rmSync(temporary, { force: true });
  }
}
