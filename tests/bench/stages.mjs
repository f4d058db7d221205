// Parts of the program, bundled from today's sources, for the scripts that fit their constants.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shared } from '../../.bundle.mjs';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '..', '..');

/** What the statements export: `export { read } from './src/read/index.ts';`. */
export async function stages(exported) {
  const work = mkdtempSync(join(root, 'node_modules', '.fit-'));
  process.on('exit', () => rmSync(work, { recursive: true }));
  const outfile = join(work, 'stages.mjs');
  const { outdir: _, ...options } = shared;
  await build({
    ...options,
    minify: false,
    legalComments: 'none',
    stdin: { contents: exported, resolveDir: root },
    outfile,
    format: 'esm',
    banner: {
      js: "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}
