// Tells whether dist is what src gives today, so that nothing is bundled twice.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the bundles are made of: our own files, the versions of all packages, and the Node that packs are read with. */
const sources = [
  'src',
  'templates',
  '.build.mjs',
  '.bundle.mjs',
  '.licences.mjs',
  '.page.mjs',
  'package-lock.json',
];
const record = join('dist', '.fresh');

/** Whether every file is as it was when `remember` was called. */
export async function isFresh() {
  const known = await readFile(record, 'utf8').catch(() => undefined);
  return known !== undefined && known === (await stateOf());
}

/** Writes down how the files are now. */
export const remember = async () => writeFile(record, await stateOf());

/** One line for the sources, one for what was made of them: who damages dist gets it anew. */
async function stateOf() {
  const made = (await filesIn('dist')).filter(
    (path) => /\.(?:c?js|json|txt)$/.test(path) && !/-of-tests-/.test(path),
  );
  const read = (await Promise.all(sources.map(filesIn))).flat();
  return `${process.version}\n${await hashOf(read)}\n${await hashOf(made)}\n`;
}

/** A file, or all files below a folder, in order. */
async function filesIn(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).toSorted();
}

/** A hash of the names and the contents of files. */
async function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex');
}
