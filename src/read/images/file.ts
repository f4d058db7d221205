/** The bytes of a picture: of a file inside the article's own folder, or of a data address. */
import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { LoadedPicture } from '../source.ts';

/** Largest picture in bytes: a photograph of 40 megapixels. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;

/** True for an address on the web. */
export const isRemote = (url: string): boolean => /^(?:https?:)?\/\//i.test(url);

/** The bytes of a data address that names a picture; undefined for any other address. */
export function fromData(url: string): LoadedPicture | undefined {
  const match = /^data:image\/[\w.+-]+((?:;[\w=-]+)*),/i.exec(url);
  if (!match) return undefined;
  const words = url.slice(match[0].length);
  if (words.length > MAX_PICTURE_BYTES * 1.4) return { fault: `more than ${MAX_PICTURE_BYTES} bytes` };
  try {
    const bytes = /;base64$/i.test(match[1] ?? '')
      ? Buffer.from(words, 'base64')
      : Buffer.from(decodeURIComponent(words));
    return { bytes: new Uint8Array(bytes) };
  } catch {
    return { fault: 'no picture' };
  }
}

/**
 * The bytes of a file by its address relative to the article.
 *
 * The real path must lie in the real folder of the article, whatever links and dots lead there. `article` is the path
 * of its file; undefined for content that has none.
 */
export async function fromFolder(url: string, article: string | undefined): Promise<LoadedPicture> {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return { fault: 'no address of a file' };
  if (article === undefined) return { fault: 'no folder to look in' };
  if (/^[/\\]/.test(url)) return { fault: 'outside the folder of the article' };
  let file: FileHandle | undefined;
  try {
    const folder = await realpath(dirname(resolve(article)));
    const real = await realpath(resolve(folder, pathOf(url)));
    if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      return { fault: 'outside the folder of the article' };
    // Opening a pipe without a writer would never return.
    file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await file.stat();
    if (!stats.isFile()) return { fault: 'no regular file' };
    if (stats.size > MAX_PICTURE_BYTES) return { fault: `${stats.size} bytes` };
    return { bytes: new Uint8Array(await file.readFile()) };
  } catch {
    return { fault: 'no file' };
  } finally {
    await file?.close();
  }
}

/** The path in an address: without what a server is asked, `%20` as a space. */
function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
