/** Files of a pack as data URIs: only what lies inside the pack, only kinds that cannot run. */

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
