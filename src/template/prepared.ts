/** The base pack as it was read when the program was built: parsing it again takes longer than composing a deck. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { listInside, readInside, type Folder } from './folder.ts';
import type { Layout } from './layout.ts';
import type { PackFile } from './pack-file.ts';
import type { Theme } from './theme.ts';
import type { Typeface } from './typefaces.ts';
import type { Dictionary } from './words.ts';

/** What one folder has of a pack. */
export interface Contents {
  readonly theme: Theme;
  readonly layouts: readonly Layout[];
  readonly words: Dictionary;
  readonly packFile: PackFile;
  readonly typefaces: readonly Typeface[];
}

/** Contents with the hash of the files that they were read from. */
export interface Prepared {
  readonly hash: string;
  readonly contents: Contents;
}

/** Name of the file beside the bundled program; there is none beside the sources. */
export const preparedFile = 'base.json';

/** The prepared contents of the base pack; undefined when there are none, or when a file of the pack was changed. */
export async function preparedContents(folder: Folder): Promise<Contents | undefined> {
  try {
    const [text, hash] = await Promise.all([
      readFile(new URL(preparedFile, import.meta.url), 'utf8'),
      hashOf(folder),
    ]);
    const prepared = JSON.parse(text) as Prepared;
    return prepared.hash === hash ? prepared.contents : undefined;
  } catch {
    return undefined;
  }
}

/** Hash of the files of a pack that are parsed. */
export async function hashOf(folder: Folder): Promise<string> {
  const layouts = (await listInside(folder, 'layouts')).map((name) => `layouts/${name}`);
  const names = ['theme.css', 'pack.yml', 'words.yml', ...layouts];
  const files = await Promise.all(names.map((name) => readInside(folder, name)));
  const hash = createHash('sha256');
  for (const [index, name] of names.entries())
    hash.update(`${name}\n${files[index]?.length ?? -1}\n`).update(files[index] ?? '');
  return hash.digest('hex');
}
