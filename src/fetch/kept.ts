/** What an earlier build fetched and kept: a `source.html` beside its `manifest.json` is read as it was when it came. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { readBytes } from '../read/bytes.ts';
import { isKeptName, type Fetched, type LoadedPicture } from '../read/source.ts';
import { message } from '../rules/index.ts';
import { recordIn, type PictureRecord } from './record.ts';

/** Largest file beside a page, in bytes: a manifest has about ten for each of its article. */
const MAX_KEPT_BYTES = 100 * 1024 * 1024;

/** A page that was kept, with the pictures that were fetched for it. */
export interface Kept {
  readonly page: Fetched;
  readonly pictures: readonly PictureRecord[];
  /** The bytes of a picture by the name of its file, if they are those that were fetched. */
  readonly picture: (file: string) => Promise<LoadedPicture>;
}

/**
 * The kept page that a path names; undefined for any other file, and for one whose manifest speaks of other bytes:
 * then a message says that it is read as a file of its own.
 */
export async function keptAt(path: string): Promise<Kept | ReturnType<typeof message> | undefined> {
  const name = basename(path);
  if (!isKeptName(name)) return undefined;
  const bytesOf = (file: string): Promise<Uint8Array | undefined> =>
    readBytes(join(dirname(path), file), MAX_KEPT_BYTES).catch(() => undefined);
  const manifest = await bytesOf('manifest.json');
  const record = manifest && recordIn(new TextDecoder().decode(manifest));
  if (!record?.fetched.page || record.fetched.page.file !== name) return undefined;
  const { fetched, hashes } = record;
  const content = await readBytes(path);
  if (hashOf(content) !== hashes.get(name))
    return message('fetch:changed', `Unexpected change of \`${name}\`, expected what manifest.json says`, {
      note: `It is read as a file of its own, not as what was fetched from ${record.fetched.page.url}.`,
    });
  return {
    page: { path, content, origin: record.fetched.page },
    pictures: fetched.pictures ?? [],
    picture: async (file) => {
      const bytes = await bytesOf(file);
      return bytes && hashOf(bytes) === hashes.get(file) ? { bytes } : { fault: 'not as it was fetched' };
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
