// Bundles src to dist: the library, the command line in one file, and the launcher that starts it.
// Bundled, the program starts in a quarter of the time that it takes to load its packages one by one.
import { build } from 'esbuild';
import { chmod, rm, writeFile } from 'node:fs/promises';
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

const shared = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  plugins: [pagePlugin, pdfLibPlugin],
  // The first four bring files that are no JavaScript; mammoth is large and seldom needed; the others are parts of
  // puppeteer that are never reached.
  external: [
    '@sparticuz/chromium',
    '@fontsource/*',
    'subset-font',
    '@marp-team/marp-core/plugins/*',
    'mammoth',
    '@puppeteer/browsers',
    'chromium-bidi/*',
    'ws',
  ],
  logLevel: 'warning',
};
const require =
  "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);";

await rm('dist', { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: ['src/index.ts', 'src/prepare.ts'],
  format: 'esm',
  splitting: true,
  banner: { js: require },
});
await build({ ...shared, entryPoints: { cli: 'src/launch.ts' }, format: 'esm' });
// CommonJS, since only that can be compiled from a cache on Node 20.
await build({
  ...shared,
  entryPoints: { main: 'src/cli.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '__url' },
});
await chmod('dist/cli.js', 0o755);

// The built-in packs are read here, once for all users; this entry has then done its work.
const { preparePacks } = await import('./dist/prepare.js');
for (const { name, text } of await preparePacks()) await writeFile(`dist/${name}`, text);
await rm('dist/prepare.js');
