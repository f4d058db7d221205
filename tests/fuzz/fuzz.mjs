// Bundles the hunt and its thread, and runs it. FUZZ_SEED, FUZZ_MINUTES, FUZZ_FULL (inputs from one that is built to the
// end to the next, 0 for none), FUZZ_OUTPUT (the folder of what is found).
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
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
