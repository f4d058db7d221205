/** How the tests run: in three projects, by what they may share. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { workerVitePlugin } from '../.bundle.mjs';
import { pageVitePlugin } from '../.page.mjs';

/** Tests that kill processes, write the environment, take over clocks or measure processor time. */
const alone = [
  'tests/fetch/{follow,obtain}.test.ts',
  'tests/fuzz/*.test.ts',
  'tests/worker/pool.test.ts',
  'tests/e2e/{address,builder,cli,faults,leaks,packed,serve,template}.test.ts',
  'tests/print/browser/{browser,bundled,font-config,shared}.test.ts',
  'tests/print/print-pdf.test.ts',
  'tests/properties/growth.test.ts',
];

/** Half of the time a test waits for a browser or a process, so there is one more of them than processors. */
const maxWorkers = availableParallelism() + 1;

/** Tests that look at pages and builds. */
const drawn = [
  'tests/{e2e,proof,viewer}/**/*.test.ts',
  'tests/print/*.test.ts',
  'tests/print/finish/{finish,paged}.test.ts',
  'tests/render/stock-*.test.ts',
  'tests/verify/pdf/*.test.ts',
];

const project = (name: string, include: readonly string[], exclude: readonly string[], test: object) => ({
  plugins: [pageVitePlugin, workerVitePlugin],
  test: {
    name,
    root: resolve(import.meta.dirname, '..'),
    include: [...include],
    exclude: [...exclude],
    // Nothing is tested by how long it takes: a machine may be busy with other things.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers,
    ...test,
  },
});

// Projects run in the order of their names, so that what takes longest is begun first.
// oxlint-disable-next-line import/no-default-export -- vitest reads nothing else
export default defineConfig({
  test: {
    projects: [
      // Modules are loaded once a process, and once a thread, instead of once a file: a third of the time.
      project('drawn', drawn, alone, { globalSetup: 'tests/proof/setup.ts', isolate: false }),
      project('process', alone, [], { isolate: false }),
      project('pure', ['tests/**/*.test.ts'], [...drawn, ...alone], { pool: 'threads', isolate: false }),
    ],
  },
});
