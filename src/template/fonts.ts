/** The bundled fonts that a text needs, as `@font-face` rules with the files in them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules.ts';
import { inRanges, parseRanges, printRanges, withoutCodes, type Range } from './ranges.ts';
import { subsetFont } from './subset.ts';

/** Style sheet with all faces, and a message for each script whose package is not installed. */
export interface FontFaces {
  readonly css: string;
  readonly messages: VFileMessage[];
}

/** A family of static files in a package of @fontsource. */
interface Family {
  readonly name: string;
  readonly slug: string;
  readonly styles: readonly { readonly weight: number; readonly style: 'normal' | 'italic' }[];
  /** The subset that has the whole script in one file. */
  readonly whole?: string;
}

const upright = (...weights: number[]): Family['styles'] =>
  weights.map((weight) => ({ weight, style: 'normal' }));

const inter: Family = { name: 'Inter', slug: 'inter', styles: upright(400, 600, 700) };
const scripts = {
  zh: { name: 'Noto Sans SC', slug: 'noto-sans-sc', styles: upright(400, 700), whole: 'chinese-simplified' },
  ja: { name: 'Noto Sans JP', slug: 'noto-sans-jp', styles: upright(400, 700), whole: 'japanese' },
  ko: { name: 'Noto Sans KR', slug: 'noto-sans-kr', styles: upright(400, 700), whole: 'korean' },
} as const satisfies Readonly<Record<string, Family>>;

/** From this many slices of a face on, one file with the whole script is smaller. */
const mostSlices = 40;

/** Marks that Latin and Chinese share but draw in other widths; in Chinese and Japanese they come from the CJK font. */
const sharedMarks = [0xb7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201c, 0x201d, 0x2025, 0x2026];

const kana = /[\u3040-\u30FF\u31F0-\u31FF\uFF66-\uFF9F]/;
const hangul = /[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF]/;
const eastAsian = /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{323AF}]/u;

/** Gives the faces for a text in a language; see `createFonts`. */
export type FontLoader = (
  text: string,
  lang: string,
  styles?: { readonly italic?: boolean },
) => Promise<FontFaces>;

/** Files once read, by what was made of them: the decks of a batch use the same few. */
type Shelf = Map<string, Promise<string>>;

/**
 * A loader of faces: Inter for what it has, then Noto Sans for Chinese, Japanese or Korean.
 *
 * A few characters bring a few slices of the font and not all of it. What no bundled font has is left to the system.
 * With `italic` Inter's italic comes too; without it the browser slants the upright face.
 */
export function createFonts(): FontLoader {
  const shelf: Shelf = new Map();
  return (text, lang, styles = {}) => fontFaces(text, lang, styles, shelf);
}

async function fontFaces(
  text: string,
  lang: string,
  styles: { readonly italic?: boolean },
  shelf: Shelf,
): Promise<FontFaces> {
  const characters = [...new Set(text)];
  const marks = /^(?:zh|ja)\b/i.test(lang) ? sharedMarks : [];
  const family: Family = styles.italic
    ? { ...inter, styles: [...inter.styles, { weight: 400, style: 'italic' }] }
    : inter;
  const latin = await facesOf(
    family,
    codesOf(characters).filter((code) => !marks.includes(code)),
    marks,
    true,
    shelf,
  );
  const left = characters.filter(
    (one) => latin?.missing.has(one.codePointAt(0) ?? 0) || marks.includes(one.codePointAt(0) ?? 0),
  );
  const css = [latin?.css ?? ''];
  const messages: VFileMessage[] = latin ? [] : [notInstalled(inter)];
  for (const [family, codes] of byFamily(left, lang)) {
    const faces = await facesOf(family, codes, [], false, shelf);
    if (faces) css.push(faces.css);
    else if (codes.some((code) => eastAsian.test(String.fromCodePoint(code))))
      messages.push(notInstalled(family));
  }
  return { css: css.filter(Boolean).join('\n'), messages };
}

const codesOf = (characters: readonly string[]): number[] => characters.map((one) => one.codePointAt(0) ?? 0);

/** Which family draws which characters. */
function byFamily(characters: readonly string[], lang: string): Map<Family, number[]> {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const own = primary === 'zh' || primary === 'ja' || primary === 'ko' ? scripts[primary] : undefined;
  const han = own ?? (characters.some((one) => kana.test(one)) ? scripts.ja : scripts.zh);
  const families = new Map<Family, number[]>();
  for (const one of characters) {
    const family = hangul.test(one) ? scripts.ko : kana.test(one) ? scripts.ja : han;
    families.set(family, [...(families.get(family) ?? []), one.codePointAt(0) ?? 0]);
  }
  return families;
}

/** Faces of one family for some code points, and which of those it does not have; undefined when it is not installed. */
async function facesOf(
  family: Family,
  codes: readonly number[],
  without: readonly number[],
  always: boolean,
  shelf: Shelf,
): Promise<{ readonly css: string; readonly missing: ReadonlySet<number> } | undefined> {
  const folder = packageFolder(family.slug);
  if (folder === undefined) return undefined;
  const list = path.join(folder, 'unicode.json');
  const subsets = Object.entries(
    JSON.parse(await once(shelf, list, () => readFile(list, 'utf8'))) as Record<string, string>,
  );
  const missing = new Set(codes);
  const chosen: { readonly subset: string; readonly ranges: readonly Range[] }[] = [];
  // The Latin subset is last in the package's list and has what others repeat.
  for (const [subset, text] of subsets.toReversed()) {
    const ranges = parseRanges(text);
    const before = missing.size;
    for (const code of missing) if (inRanges(ranges, code)) missing.delete(code);
    if (missing.size < before || (always && subset === 'latin'))
      chosen.push({ subset: subset.replace(/[[\]]/g, ''), ranges });
  }
  const whole =
    family.whole !== undefined && chosen.length > mostSlices
      ? [{ subset: family.whole, ranges: chosen.flatMap((one) => one.ranges) }]
      : chosen;
  const faces = whole.flatMap(({ subset, ranges }) =>
    family.styles.map(async ({ weight, style }) => {
      const file = path.join(folder, 'files', `${family.slug}-${subset}-${weight}-${style}.woff2`);
      const own = withoutCodes(ranges, without);
      // The Latin files are small and the same for all decks; those of a script have thousands of glyphs.
      const wanted = always ? undefined : charactersIn(own, codes);
      return once(shelf, `${file}\n${wanted ?? without.join()}`, async () => {
        const bytes = await readFile(file);
        const cut = wanted === undefined ? bytes : await subsetFont(bytes, wanted);
        return face(
          `font-family:"${family.name}";font-style:${style};font-weight:${weight}`,
          cut,
          printRanges(own),
        );
      });
    }),
  );
  return { css: (await Promise.all(faces)).join('\n'), missing };
}

function once(shelf: Shelf, key: string, make: () => Promise<string>): Promise<string> {
  const made = shelf.get(key) ?? make();
  shelf.set(key, made);
  return made;
}

const charactersIn = (ranges: readonly Range[], codes: readonly number[]): string =>
  String.fromCodePoint(...codes.filter((code) => inRanges(ranges, code)));

const face = (description: string, bytes: Buffer, range: string): string =>
  `@font-face{${description};font-display:block;` +
  `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2");unicode-range:${range}}`;

function packageFolder(slug: string): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`@fontsource/${slug}/package.json`));
  } catch {
    return undefined;
  }
}

function notInstalled(family: Family): VFileMessage {
  return message('template:fonts', `Unexpected text without a font, expected the package of ${family.name}`, {
    note: `Run \`npm install @fontsource/${family.slug}\`.`,
  });
}
