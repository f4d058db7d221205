/** Tells which files of an earlier build somebody has edited since: the manifest beside them has their hashes. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBytes } from '../read/bytes.ts';
import type { OutputFile } from '../files/write.ts';
import { MANIFEST, manifestFile, type Manifest } from './manifest.ts';

/** Files that people finish by hand: the deck for Marp, its theme and its settings. */
const isFinishedByHand = (name: string): boolean =>
  name === 'deck.md' || name === '.marprc.yml' || name.endsWith('.css');

/**
 * The names of those files that a new build would replace, and that are not as the last build wrote them. What no manifest
 * tells of was written by nobody here, and counts as edited too; what is the same as the new file is no loss.
 */
export async function editedFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  const hashes = await hashesIn(folder);
  const edited = await Promise.all(
    files
      .filter(({ name }) => isFinishedByHand(name))
      .map(async ({ name, contents }) => {
        const there = await hashOfFile(join(folder, name));
        return there === undefined || there === hashes?.[name] || there === hashOf(contents) ? [] : [name];
      }),
  );
  return edited.flat();
}

/**
 * The files of a build whose manifest also has the hashes of earlier files that are finished by hand and not written this time:
 * a build of the PDF alone does not make the deck.md beside it one that nobody knows.
 */
export async function withEarlierHashes(folder: string, files: readonly OutputFile[]): Promise<OutputFile[]> {
  const written = new Set(files.map(({ name }) => name));
  const earlier = Object.entries((await hashesIn(folder)) ?? {}).filter(
    ([name]) => isFinishedByHand(name) && !written.has(name),
  );
  if (earlier.length === 0) return [...files];
  return files.map((file) => {
    if (file.name !== MANIFEST) return file;
    const manifest = JSON.parse(new TextDecoder().decode(file.contents)) as Manifest;
    return manifestFile({ ...manifest, files: { ...manifest.files, ...Object.fromEntries(earlier) } });
  });
}

/** True for a deck.md that lies in the folder of a build: it is a deck, and no article. */
export async function isBuiltDeck(path: string): Promise<boolean> {
  return /(?:^|[\\/])deck\.md$/.test(path) && (await hashesIn(join(path, '..')))?.['deck.md'] !== undefined;
}

/** The hashes in the manifest of a folder; undefined where there is none that deckwright wrote. */
async function hashesIn(folder: string): Promise<Manifest['files'] | undefined> {
  try {
    const text = new TextDecoder().decode(await readBytes(join(folder, MANIFEST)));
    const manifest = JSON.parse(text) as { readonly deckwright?: unknown; readonly files?: unknown } | null;
    const { deckwright, files } = manifest ?? {};
    return typeof deckwright === 'string' && typeof files === 'object' && files !== null
      ? (files as Manifest['files'])
      : undefined;
  } catch {
    return undefined;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const hashOfFile = (path: string): Promise<string | undefined> =>
  readBytes(path).then(hashOf, () => undefined);
