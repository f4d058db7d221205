// How src is bundled: for the program by .build.mjs, and for tests, whose processes need a bundle of today's sources.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pagePlugin } from './.page.mjs';

/**
 * pdf-lib does not say that its files only define things, so all of it would be bundled with the part that is used;
 * and the widths of the letters of the standard fonts, half of what is left, are never looked at here.
 */
const pdfLibPlugin = {
  name: 'pdf-lib',
  setup(build) {
    build.onResolve({ filter: /^/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      const isPart = path === '@cantoo/pdf-lib' || /[\\/]@cantoo[\\/]pdf-lib[\\/]/.test(importer);
      if (!isPart || pluginData) return undefined;
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: { seen: true } });
      return { ...found, sideEffects: false };
    });
    build.onLoad(
      {
        filter: /standard-fonts[\\/](?:Courier|Helvetica|Symbol|Times|ZapfDingbats)[\w-]*\.compressed\.json$/,
      },
      () => ({ contents: '""', loader: 'json' }),
    );
  },
};

/** What all bundles have in common. */
export const shared = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  plugins: [pagePlugin, pdfLibPlugin],
  metafile: true,
  // The first three bring files that are no JavaScript; the others are parts of puppeteer that are never reached.
  external: [
    '@sparticuz/chromium',
    '@fontsource/*',
    'subset-font',
    '@puppeteer/browsers',
    'chromium-bidi/*',
    'ws',
  ],
  logLevel: 'warning',
};

/** CommonJS, since only that can be compiled from a cache on Node 20. */
export const common = {
  ...shared,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '__url' },
};

/** For vitest: processes are started from a bundle that is made here, beside the program's own since it looks for the same files. */
export const workerVitePlugin = {
  name: 'worker',
  enforce: 'pre',
  load: async (id) => {
    if (!/src[\\/]worker[\\/]entry\.ts$/.test(id)) return undefined;
    const { outputFiles } = await build({
      ...common,
      entryPoints: [resolve('src/worker/worker.ts')],
      minify: false,
      legalComments: 'none',
      write: false,
    });
    const { contents } = outputFiles[0];
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
    const file = resolve('dist', `worker-of-tests-${hash}.cjs`);
    await mkdir('dist', { recursive: true });
    // Several runs may do this at once.
    await writeFile(`${file}.${process.pid}`, contents);
    await rename(`${file}.${process.pid}`, file);
    return `export const entry = new URL(${JSON.stringify(pathToFileURL(file).href)});`;
  },
};
