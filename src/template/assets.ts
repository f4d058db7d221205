/** Files of a pack as data URIs: only what lies inside the pack, only kinds that cannot run. */
import { kindOf } from '../read/images/kind.ts';
import { unsafeSvg } from '../read/images/svg.ts';

/** Media types by the end of a file's name; what a picture is, its bytes tell. */
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

/** Most bytes of a picture, which every deck of the pack carries. */
const MAX_ASSET_BYTES = 10 * 1024 * 1024;

/** First characters of fonts: WOFF, TrueType as it is and as Apple has it, PostScript outlines. */
const FONTS = new Set(['wOFF', 'wOF2', '\0\u0001\0\0', 'true', 'OTTO']);

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
  if (type.startsWith('font/'))
    return FONTS.has(bytes.toString('latin1', 0, 4))
      ? { uri: dataUri(type, bytes), bytes }
      : { unexpected: `Unexpected bytes in \`${path}\``, expected: 'a font' };
  const unsafe = type === 'image/svg+xml' ? unsafeSvg(bytes) : undefined;
  if (unsafe)
    return {
      unexpected: `Unexpected \`${unsafe}\` in \`${path}\``,
      expected: 'an SVG that is only a picture',
    };
  const kind = kindOf(bytes);
  const fault =
    bytes.length > MAX_ASSET_BYTES ? `${bytes.length} bytes` : 'fault' in kind ? kind.fault : undefined;
  if (fault !== undefined || 'fault' in kind)
    return {
      unexpected: `Unexpected ${fault} in \`${path}\``,
      expected: 'a picture of at most 8000 x 8000 px, 40 megapixels and 10 MB',
    };
  return { uri: dataUri(kind.type, bytes), bytes };
}

/** What makes an SVG that stands in a data address more than a picture; undefined for any other address. */
export function unsafeInData(address: string): string | undefined {
  // Browsers take line ends and tabs out of any address, wherever they stand.
  const [, form = '', words] =
    /^data:image\/svg\+xml([^,]*),([^]*)$/i.exec(address.replace(/[\t\n\r]/g, '')) ?? [];
  if (words === undefined) return undefined;
  const charset = /;\s*charset\s*=\s*"?([^;"]*)/i.exec(form)?.[1]?.trim();
  try {
    // What is in base64 may have percent signs too, and browsers decode those first.
    const text = decodeURIComponent(words);
    return unsafeSvg(Buffer.from(text, /;\s*base64\s*$/i.test(form) ? 'base64' : 'utf8'), charset);
  } catch {
    return 'percent sign';
  }
}
