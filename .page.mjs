// Bundles to text what the browser is given, where it is imported with `?page`: for the build and for the tests alike,
// so that both write the same page.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** A module that exports functions leaves them in a variable `script`; one that exports nothing just runs. */
const bundled = async (path) => {
  const isLibrary = /^export /m.test(await readFile(path, 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    ...(isLibrary && { globalName: 'script' }),
    // Browsers of 2023: the oldest that draw the slides as they are meant.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0].text.trimEnd();
};

/** For esbuild. */
export const pagePlugin = {
  name: 'page',
  setup(build) {
    build.onResolve({ filter: /\?page$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?page$/, '')),
      namespace: 'page',
    }));
    build.onLoad({ filter: /./, namespace: 'page' }, async ({ path }) => ({
      contents: await bundled(path),
      loader: 'text',
    }));
  },
};

/** For vitest. */
export const pageVitePlugin = {
  name: 'page',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('?page') ? `\0page:${resolve(dirname(importer), id.replace(/\?page$/, ''))}.js` : undefined,
  load: async (id) =>
    id.startsWith('\0page:')
      ? `export default ${JSON.stringify(await bundled(id.slice('\0page:'.length, -'.js'.length)))}`
      : undefined,
};
