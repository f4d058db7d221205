/** How the tests of deck.pptx in LibreOffice run, `npm run test:office`: they need soffice, which Node alone does not bring. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { workerVitePlugin } from '../.bundle.mjs';
import { pageVitePlugin } from '../.page.mjs';

// oxlint-disable-next-line import/no-default-export -- vitest reads nothing else
export default defineConfig({
  plugins: [pageVitePlugin, workerVitePlugin],
  test: {
    name: 'office',
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/**/*.soffice.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
