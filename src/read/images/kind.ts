/** What a picture is, by its first bytes, and how large it is drawn: nothing of it is decoded. */
import { imageSize } from 'image-size';
import { unsafeSvg } from './svg.ts';

/** Media types of the pictures that browsers draw. */
export type PictureType = `image/${'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg+xml'}`;

/** What a picture is and its sides as it is drawn, in px; or what was found in place of one. */
export type PictureKind =
  | { readonly type: PictureType; readonly width: number; readonly height: number }
  | { readonly fault: string };

/** The longest side in px, and the most px in all: what a browser decodes without harm. */
const MAX_SIDE_PX = 8000;
const MAX_AREA_PX = 40_000_000;

/** Bytes of each kind as Latin-1, by the offset at which they stand. */
const MAGIC: readonly (readonly [PictureType, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
];

/** The end of the name of a file with a picture of this type. */
export const extensionOf = (type: PictureType): string =>
  type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length).replace('+xml', '');

/** The kind of a picture; a fault for other files, for those that are more than a picture, and for those that are too large. */
export function kindOf(bytes: Uint8Array): PictureKind {
  const type = typeOf(bytes);
  if (!type) return { fault: 'no picture' };
  const unsafe = type === 'image/svg+xml' ? unsafeSvg(bytes) : undefined;
  if (unsafe !== undefined) return { fault: `SVG with \`${unsafe}\`` };
  const size = sizeOf(bytes);
  if (!size) return { fault: 'picture without a size' };
  const { width, height } = size;
  if (Math.max(width, height) > MAX_SIDE_PX || width * height > MAX_AREA_PX)
    return { fault: `${width} x ${height} px` };
  return { type, width, height };
}

function typeOf(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const [type] = MAGIC.find(([, at, magic]) => head.startsWith(magic, at)) ?? [];
  if (type) return type;
  // What stands before the root: a byte order mark, an XML declaration, comments.
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  return /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!(?:--(?:(?!-->)[^])*--|DOCTYPE\s+svg\b[^>[]*(?:\[[^\]]*\]\s*)?)>\s*)*<svg[\s>]/i.test(
    start,
  )
    ? 'image/svg+xml'
    : undefined;
}

/** Turned cameras write the sides the other way round. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1, images = [] } = imageSize(bytes);
    const sides = { width, height };
    // A file of several pictures is as large as its largest.
    for (const image of images) {
      sides.width = Math.max(sides.width, image.width);
      sides.height = Math.max(sides.height, image.height);
    }
    if (!(sides.width >= 1 && sides.height >= 1)) return undefined;
    return orientation > 4 ? { width: sides.height, height: sides.width } : sides;
  } catch {
    // A header that ends early.
    return undefined;
  }
}
