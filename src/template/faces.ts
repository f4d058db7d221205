/** Faces of one family from its @fontsource package, as `@font-face` rules with the files in them. */
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRanges, parseRanges, printRanges, withoutCodes, type CodePointRange } from './ranges.ts';
import { subsetFont } from './subset.ts';
import type { Face } from './typography.ts';

/** A family of static files in a package of @fontsource. */
export interface Package {
  readonly name: string;
  readonly faces: readonly Face[];
  /** Folder of the package. */
  readonly folder: string;
  /** The subset that has a whole script in one file, where there is one. */
  readonly whole?: string;
}

/** Files once read, by what was made of them: the decks of a batch use the same few. */
export type Shelf = Map<string, Promise<string>>;

/** Where faces come from. */
export interface Store {
  readonly shelf: Shelf;
  /** Folder in which the command runs; packages that are installed there are found. */
  readonly cwd: string;
}

/** Bytes of slices beside the Latin one that come as they are: cutting them takes half a second, once for each text. */
const MAX_WHOLE_BYTES = 110_000;

/** From this many slices of a face on, one file with the whole script is smaller. */
const mostSlices = 40;

/** The name of a family as packages are named: `source-serif-4`. */
export const slugOf = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, '-');

/** Folder of a family's package, ours or one that the user installed where the command runs; undefined when there is none. */
export function packageFolder(slug: string, cwd: string): string | undefined {
  if (!/^[\w-]+$/.test(slug)) return undefined;
  for (const from of [import.meta.url, path.join(cwd, 'noop.js')]) {
    try {
      return path.dirname(createRequire(from).resolve(`@fontsource/${slug}/package.json`));
    } catch {
      continue;
    }
  }
  return undefined;
}

/**
 * Faces for some code points, and which of those the family does not have.
 *
 * The Latin subset comes whole, and always: it is small, and the same for all decks. Of the others only those come
 * that are needed, cut to their characters where they are many. Code points in `without` are left to another family.
 */
export async function packageFaces(
  family: Package,
  codes: readonly number[],
  without: readonly number[],
  shelf: Shelf,
): Promise<{ readonly css: string; readonly missing: ReadonlySet<number> }> {
  const { name, folder } = family;
  const slug = path.basename(folder);
  const list = path.join(folder, 'unicode.json');
  const subsets = Object.entries(
    JSON.parse(await once(shelf, list, () => readFile(list, 'utf8'))) as Record<string, string>,
  );
  const missing = new Set(codes);
  const chosen: { readonly subset: string; readonly ranges: readonly CodePointRange[] }[] = [];
  const latin = family.whole === undefined ? 'latin' : undefined;
  // The Latin subset is last in the package's list and has what others repeat.
  for (const [subset, text] of subsets.toReversed()) {
    const ranges = parseRanges(text);
    const before = missing.size;
    for (const code of missing) if (inRanges(ranges, code)) missing.delete(code);
    if (missing.size < before || subset === latin)
      chosen.push({ subset: subset.replace(/[[\]]/g, ''), ranges });
  }
  const taken =
    family.whole !== undefined && chosen.length > mostSlices
      ? [{ subset: family.whole, ranges: chosen.flatMap((slice) => slice.ranges) }]
      : chosen;
  const fileOf = (subset: string, { weight, style }: Face): string =>
    path.join(folder, 'files', `${slug}-${subset}-${weight}-${style}.woff2`);
  const others = taken.filter(({ subset }) => subset !== latin);
  const sizes = others.flatMap(({ subset }) => family.faces.map((face) => stat(fileOf(subset, face))));
  const total = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
  const asTheyAre = latin !== undefined && total <= MAX_WHOLE_BYTES;
  const faces = taken.flatMap(({ subset, ranges }) =>
    family.faces.map(async ({ weight, style }) => {
      const file = fileOf(subset, { weight, style });
      const own = withoutCodes(ranges, without);
      const wanted = subset === latin || asTheyAre ? undefined : charactersIn(own, codes);
      return once(shelf, `${file}\n${wanted ?? without.join()}`, async () => {
        const bytes = await readFile(file);
        const cut = wanted === undefined ? bytes : await subsetFont(bytes, wanted);
        return fontFace(name, { weight, style }, cut, printRanges(own));
      });
    }),
  );
  return { css: (await Promise.all(faces)).join('\n'), missing };
}

/** A `@font-face` rule with the WOFF2 in it. */
export const fontFace = (family: string, { weight, style }: Face, bytes: Buffer, range: string): string =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:block;` +
  `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2");unicode-range:${range}}`;

/** What was made of a key before, else what is made of it now. */
export function once(shelf: Shelf, key: string, make: () => Promise<string>): Promise<string> {
  const made = shelf.get(key) ?? make();
  shelf.set(key, made);
  return made;
}

const charactersIn = (ranges: readonly CodePointRange[], codes: readonly number[]): string =>
  String.fromCodePoint(...codes.filter((code) => inRanges(ranges, code)));
