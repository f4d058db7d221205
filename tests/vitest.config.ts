/** How the tests run: those of pure code in threads that share their modules, those with a browser or a process by themselves. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { workerVitePlugin } from '../.bundle.mjs';
import { pageVitePlugin } from '../.page.mjs';

/** Tests that start a browser or a process, write the environment, or listen on a port. */
const browser = [
  'tests/{e2e,print,proof,viewer,worker,fetch,fuzz}/**/*.test.ts',
  'tests/render/stock-*.test.ts',
  'tests/cli/check-pack.test.ts',
  'tests/verify/pdf/*.test.ts',
  'tests/properties/growth.test.ts',
];

const shared = {
  root: resolve(import.meta.dirname, '..'),
  testTimeout: 90_000,
  hookTimeout: 60_000,
  maxWorkers: '100%',
};
const plugins = [pageVitePlugin, workerVitePlugin];

// oxlint-disable-next-line import/no-default-export -- vitest reads nothing else
export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          ...shared,
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: browser,
          // Modules are loaded once a thread and not once a file: a third of the time.
          pool: 'threads',
          isolate: false,
        },
      },
      { plugins, test: { ...shared, name: 'browser', include: browser } },
    ],
  },
});
