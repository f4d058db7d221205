/** How the tests run: all of them, the ones with a browser too. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { workerVitePlugin } from '../.bundle.mjs';
import { pageVitePlugin } from '../.page.mjs';

// oxlint-disable-next-line import/no-default-export -- vitest reads nothing else
export default defineConfig({
  plugins: [pageVitePlugin, workerVitePlugin],
  test: {
    root: join(import.meta.dirname, '..'),
    include: ['tests/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // Much of the time the tests wait for a browser.
    maxWorkers: '100%',
  },
});
