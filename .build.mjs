// Bundles src to dist: the library, the command line, the process in which articles are built, and what starts these two.
// Bundled, the program starts in a quarter of the time that it takes to load its packages one by one.
import { build } from 'esbuild';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { common as commonJs, shared as all } from './.bundle.mjs';
import { isFresh, remember } from './.fresh.mjs';
import { licencesOf, packagesOf } from './.licences.mjs';

const require =
  "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);";

/** Packages that are large and seldom needed: each is a bundle of its own, `dist/<name>.cjs`, required when first used. */
const latePackages = {
  mammoth: 'mammoth',
  xmldom: '@xmldom/xmldom',
  shiki: '@marp-team/marp-core/plugins/shiki',
};

const latePlugin = {
  name: 'late',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:render|read)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = Object.entries(latePackages).reduce(
        (text, [name, path]) => text.replace(`'${path}'`, `'./${name}.cjs'`),
        source,
      );
      return contents === source ? undefined : { contents, loader: 'ts' };
    });
    // They stay outside: of the grammars of all languages an article needs one or two.
    build.onResolve({ filter: /^shiki\/langs\// }, ({ path }) => ({
      path: path.replace(/^shiki\/langs\/(.*)\.mjs$/, '@shikijs/langs/$1'),
      external: true,
    }));
  },
};

const shared = { ...all, plugins: [...all.plugins, latePlugin] };
const common = { ...commonJs, plugins: shared.plugins };

/**
 * A script in ASCII alone, which is read many times faster and takes half the memory. esbuild escapes what stands in strings;
 * what is left stands in patterns and their parts, where an escape means the same.
 */
function escaped(script) {
  return script.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => {
    if (slashes.length % 2 === 1) throw new Error(`Unexpected backslash before ${letter}, expected none`);
    return `${slashes}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

// `npm ci`, `npm start` and `npm test` each ask for it.
if (await isFresh()) process.exit();
await rm('dist', { recursive: true, force: true });
const library = await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  // A caller's own copy, so that its `instanceof VFileMessage` knows our messages too.
  external: [...all.external, 'vfile-message'],
  format: 'esm',
  splitting: true,
  banner: { js: require },
});
const launchers = await build({
  ...shared,
  // An old Node must be able to read that it is too old.
  target: 'node14',
  entryPoints: { cli: 'src/cli/launch.ts', worker: 'src/worker/launch.ts' },
  format: 'esm',
});
const late = await build({ ...common, entryPoints: latePackages });
const programs = await build({
  ...common,
  entryPoints: { main: 'src/cli/cli.ts', worker: 'src/worker/worker.ts' },
});
for (const name of ['main', 'worker']) {
  const file = `dist/${name}.cjs`;
  await writeFile(file, escaped(await readFile(file, 'utf8')));
}
await chmod('dist/cli.js', 0o755);
const bundled = packagesOf([library, launchers, late, programs].map(({ metafile }) => metafile));
await writeFile('dist/LICENSES.txt', licencesOf(bundled));

// The built-in packs are read here, once for all users; this entry has then done its work.
await build({
  ...shared,
  entryPoints: ['src/pipeline/prepare-packs.ts'],
  format: 'esm',
  legalComments: 'none',
  banner: { js: require },
});
const { preparePacks } = await import('./dist/prepare-packs.js');
for (const { name, text } of await preparePacks()) await writeFile(`dist/${name}`, text);
await rm('dist/prepare-packs.js');
await remember();
