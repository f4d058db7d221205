/** Where packs lie on disk: the only place of this stage that reads a pack's files. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder that holds a pack. */
export interface Folder {
  readonly root: string;
  /** What users call it: relative to where they are when it lies below, else by its name. */
  readonly label: string;
  readonly onLook?: OnLook | undefined;
}

/** Is told of each file and folder before it is looked for: one that is not there may come. */
export type OnLook = (path: string) => void;

/** The folder of the built-in packs, from the sources and from the bundled file alike. */
export async function builtInPacks(): Promise<string> {
  for (const relative of ['../templates', '../../templates']) {
    const folder = fileURLToPath(new URL(relative, import.meta.url));
    if (await isFile(path.join(folder, 'base', 'theme.css'))) return folder;
  }
  throw new Error('The built-in template packs are missing from the installation');
}

/**
 * Finds a pack: a name with a slash or a dot in front is a folder, any other is looked for in `./templates`, then
 * among the built-in packs. Undefined when there is no such folder with a theme.css.
 */
export async function findPack(
  name: string,
  cwd: string,
  builtIn: string,
  onLook?: OnLook,
): Promise<Folder | undefined> {
  const candidates = /^\.|[/\\]/.test(name)
    ? [path.resolve(cwd, name)]
    : [path.join(cwd, 'templates', name), path.join(builtIn, name)];
  for (const root of candidates) {
    onLook?.(path.join(root, 'theme.css'));
    if (await isFile(path.join(root, 'theme.css')))
      return { root: await realpath(root), label: labelOf(root, cwd), onLook };
  }
  return undefined;
}

/** Most bytes of a file of a pack: the largest fonts, of Chinese, have some 20 MB. */
const MAX_PACK_FILE_BYTES = 32 * 1024 * 1024;

/** Bytes of a file of a pack by its path in it; undefined when it is missing, larger than any, or a link leads out of the pack. */
export async function readInside(folder: Folder, file: string): Promise<Buffer | undefined> {
  folder.onLook?.(path.resolve(folder.root, file));
  try {
    const real = await realpath(path.resolve(folder.root, file));
    if (!real.startsWith(folder.root + path.sep)) return undefined;
    const found = await stat(real);
    return found.isFile() && found.size <= MAX_PACK_FILE_BYTES ? await readFile(real) : undefined;
  } catch (error) {
    // A file is not missing because too many others are open.
    if (error instanceof Error && 'code' in error && error.code === 'EMFILE') throw error;
    return undefined;
  }
}

/** Names of the files in a folder of a pack, sorted; none when there is no such folder. */
export async function listInside(folder: Folder, sub: string): Promise<string[]> {
  folder.onLook?.(path.join(folder.root, sub));
  try {
    return (await readdir(path.join(folder.root, sub))).toSorted();
  } catch {
    return [];
  }
}

function labelOf(root: string, cwd: string): string {
  const relative = path.relative(cwd, root);
  const outside = relative.startsWith('..') || path.isAbsolute(relative);
  return (outside ? path.basename(root) : relative).replaceAll(path.sep, '/');
}

/** All files of a folder as text, by their path in it, sorted. */
export async function filesInside(
  folder: Folder,
): Promise<{ readonly path: string; readonly text: string }[]> {
  const entries = await readdir(folder.root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder.root, path.join(entry.parentPath, entry.name)))
    .toSorted();
  return Promise.all(
    paths.map(async (file) => ({
      path: file.replaceAll(path.sep, '/'),
      text: await readFile(path.join(folder.root, file), 'utf8'),
    })),
  );
}

/** Names of the packs that can be named from a folder: its own below `templates`, and the built-in ones. */
export async function packNames(cwd: string, builtIn: string): Promise<string[]> {
  const own = await readdir(path.join(cwd, 'templates')).catch(() => []);
  return [...own, ...(await builtInNames(builtIn))];
}

/** Names of the built-in packs, sorted. */
export async function builtInNames(builtIn: string): Promise<string[]> {
  const names = (await readdir(builtIn)).toSorted();
  const found = await Promise.all(names.map((name) => isFile(path.join(builtIn, name, 'theme.css'))));
  return names.filter((_, index) => found[index]);
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
