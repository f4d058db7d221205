// Bundles the hunt and its thread, and runs it; then runs the property tests on more articles than the gate does.
// FUZZ_RUNS (articles of a property), FUZZ_SEED, FUZZ_MINUTES, FUZZ_FULL (inputs from one that is built to the
// end to the next, 0 for none), FUZZ_OUTPUT (the folder of what is found).
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shared } from '../../.bundle.mjs';

const outdir = resolve('output', `.fuzz-${process.pid}`);
try {
  await build({
    ...shared,
    outdir,
    entryPoints: ['tests/fuzz/run.ts', 'tests/fuzz/thread.ts'],
    format: 'esm',
    minify: false,
    legalComments: 'none',
    splitting: true,
    banner: {
      js: "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);",
    },
  });
  await import(pathToFileURL(resolve(outdir, 'run.js')).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'tests/vitest.config.ts', 'tests/properties', 'tests/proof/stress'],
  { stdio: 'inherit', env: { FUZZ_RUNS: '1000', ...process.env } },
);
process.exitCode ||= status ?? 1;
