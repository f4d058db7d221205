/** Files of a pack as data URIs: only what lies inside the pack, only kinds that cannot run. */
import { unsafeSvg } from '../picture/svg.ts';

/** Media types by the end of a file's name. */
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

/** Media type of a file that a pack may use; undefined for any other. */
export function mediaType(path: string): string | undefined {
  const end = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(types, end) ? types[end] : undefined;
}

/** A file as a data URI. */
export function dataUri(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** Bytes of a file by its path in the pack; undefined when it is not inside the pack. */
export type Load = (path: string) => Promise<Buffer | undefined>;

/** A file that may be used, or what is wrong with it, as a message says it. */
export type Asset =
  | { readonly uri: string; readonly bytes: Buffer }
  | { readonly unexpected: string; readonly expected: string };

/** Loads an image or a font of a pack as a data URI. */
export async function assetOf(path: string, load: Load): Promise<Asset> {
  const type = mediaType(path);
  if (!type) return { unexpected: `Unexpected \`${path}\``, expected: 'an image or a font inside the pack' };
  const bytes = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path) ? undefined : await load(path);
  if (!bytes) return { unexpected: `Unexpected file \`${path}\``, expected: 'a file inside the pack' };
  const unsafe = type === 'image/svg+xml' ? unsafeSvg(bytes) : undefined;
  if (unsafe)
    return {
      unexpected: `Unexpected \`${unsafe}\` in \`${path}\``,
      expected: 'an SVG that is only a picture',
    };
  return { uri: dataUri(type, bytes), bytes };
}
