/** How the tests of the queue run, `npm run test:queue`: they need redis-server, which Node alone does not bring. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { workerVitePlugin } from '../.bundle.mjs';
import { pageVitePlugin } from '../.page.mjs';

// oxlint-disable-next-line import/no-default-export -- vitest reads nothing else
export default defineConfig({
  plugins: [pageVitePlugin, workerVitePlugin],
  test: {
    name: 'queue',
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/**/*.redis.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Each file has a server of its own.
    fileParallelism: false,
  },
});
