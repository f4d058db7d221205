// Rolls the types of the public API up into dist/index.d.ts: one file, which leads to no package that is not a dependency.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const root = import.meta.dirname;

/** Writes index.d.ts into a folder. */
export async function rollUpTypes(to) {
  const declarations = await mkdtemp(join(tmpdir(), 'deckwright-types-'));
  try {
    const compiler = resolve(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const compiled = spawnSync(
      process.execPath,
      [compiler, '-p', join(root, 'src'), '--outDir', declarations],
      { cwd: root, stdio: 'inherit' },
    );
    if (compiled.status !== 0) throw new Error('The types do not compile.');
    const bundle = await rolldown({
      cwd: declarations,
      input: 'index.d.ts',
      // Everything but our own files is a package that is installed along.
      external: (id) => !/^(?:[./]|[a-z]:|index\.d\.ts$)/i.test(id),
      plugins: [dts({ dtsInput: true, tsconfig: false })],
      logLevel: 'warn',
    });
    await bundle.write({ dir: to, entryFileNames: 'index.d.ts' });
  } finally {
    await rm(declarations, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await rollUpTypes(join(root, 'dist'));
