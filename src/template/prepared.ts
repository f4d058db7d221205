/** The built-in packs as they were read when the program was built: reading them again takes longer than composing a deck. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listInside, readInside, type Folder } from './folder.ts';
import type { ParsedLayout } from './layout.ts';
import type { PackFile } from './pack-file.ts';
import type { Theme } from './theme.ts';
import type { Typeface } from './typefaces.ts';
import type { Dictionary } from './words.ts';

/** What one folder has of a pack. */
export interface Contents {
  readonly theme: Theme;
  /** Its own style sheet for the report; empty where it has none. */
  readonly report: string;
  readonly layouts: readonly ParsedLayout[];
  readonly words: Dictionary;
  readonly packFile: PackFile;
  readonly typefaces: readonly Typeface[];
}

/** Contents with the hash of the files that they were read from. */
export interface Prepared {
  readonly hash: string;
  readonly contents: Contents;
}

/** Name of the file beside the bundled program for a pack of this name; there is none beside the sources. */
export const preparedFile = (name: string): string => `pack-${name}.json`;

/** The prepared contents of a pack; undefined when there are none, or when a file of the pack is another than then. */
export async function preparedContents(folder: Folder): Promise<Contents | undefined> {
  try {
    const file = new URL(preparedFile(basename(folder.root)), import.meta.url);
    const [text, hash] = await Promise.all([readFile(file, 'utf8'), hashOf(folder)]);
    const prepared = JSON.parse(text) as Prepared;
    return prepared.hash === hash ? prepared.contents : undefined;
  } catch {
    return undefined;
  }
}

/** Hash of the files of a pack. */
export async function hashOf(folder: Folder): Promise<string> {
  const inside = async (sub: string): Promise<string[]> =>
    (await listInside(folder, sub)).map((name) => `${sub}/${name}`);
  const names = [
    'theme.css',
    'report.css',
    'pack.yml',
    'words.yml',
    ...(await inside('layouts')),
    ...(await inside('assets')),
  ];
  const files = await Promise.all(names.map((name) => readInside(folder, name)));
  const hash = createHash('sha256');
  for (const [index, name] of names.entries())
    hash.update(`${name}\n${files[index]?.length ?? -1}\n`).update(files[index] ?? '');
  return hash.digest('hex');
}
