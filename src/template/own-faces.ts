/** Faces of a family whose files the pack has itself, cut to the characters of a deck. */
import { fontFace, once, type Shelf } from './faces.ts';
import { printRanges, withoutCodes } from './ranges.ts';
import { isEastAsian } from './scripts.ts';
import { subsetFont } from './subset.ts';
import type { Face } from './typography.ts';

/**
 * The faces with the characters of a deck; code points in `without`, and those of East Asia, are left to others.
 *
 * What a font file has is not looked up: a character that it lacks is drawn in the next family of the theme's list.
 */
export async function ownFaces(
  name: string,
  faces: readonly Face[],
  codes: readonly number[],
  without: readonly number[],
  shelf: Shelf,
): Promise<{ readonly css: string; readonly missing: ReadonlySet<number> }> {
  const wanted = codes.filter((code) => !isEastAsian(code) && !without.includes(code));
  const characters = String.fromCodePoint(...wanted);
  const range = printRanges(withoutCodes([[0, 0x10ffff]], without));
  const rules = faces.map((face) =>
    once(shelf, `${name}\n${face.weight} ${face.style}\n${characters}`, async () =>
      fontFace(name, face, await subsetFont(Buffer.from(face.file ?? '', 'base64'), characters), range),
    ),
  );
  return { css: (await Promise.all(rules)).join('\n'), missing: new Set(codes.filter(isEastAsian)) };
}

/**
 * Why a PDF would hold the letters of a font as drawings, which no reader can select or search well: it is variable, or
 * it has PostScript outlines. Undefined when it would not, or when the file is compressed and does not tell.
 */
export function drawnFont(bytes: Buffer): string | undefined {
  if (bytes.toString('latin1', 0, 4) === 'OTTO') return 'PostScript outlines';
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== 0x00010000) return undefined;
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    bytes.toString('latin1', 12 + 16 * index, 16 + 16 * index),
  );
  return tables.includes('fvar') ? 'variable axes' : undefined;
}
