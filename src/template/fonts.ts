/** The fonts that a deck needs, as `@font-face` rules with the files in them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { DeckText } from '../compose/deck-text.ts';
import { message } from '../rules/index.ts';
import { packageFaces, packageFolder, slugOf, type Shelf, type Store } from './faces.ts';
import { drawnFont, ownFaces } from './own-faces.ts';
import { scriptFaces } from './script-faces.ts';
import { isEastAsian, marksOf } from './scripts.ts';
import type { Typeface } from './typefaces.ts';
import { emojiOf, isForeign, systemDrawn } from './system-drawn.ts';
import type { Face } from './typography.ts';

/** Style sheet with all faces, and messages on families that are not installed and on what the system draws. */
export interface FontFaces {
  readonly css: string;
  readonly messages: VFileMessage[];
  /** Characters that fonts of the machine draw, if it has them. */
  readonly undrawn: ReadonlySet<string>;
}

/** Gives the faces for a text in a language with the families of a theme; see `createFonts`. */
export type FontLoader = (text: DeckText, lang: string, typefaces: readonly Typeface[]) => Promise<FontFaces>;

/**
 * A loader of faces: the theme's families for what they have, then Noto Sans for Chinese, Japanese or Korean.
 *
 * A few characters bring a few slices of a font and not all of it. What none of them has is left to the system.
 * Packages are looked for beside deckwright, then from `cwd`.
 */
export function createFonts(cwd: string = process.cwd()): FontLoader {
  const shelf: Shelf = new Map();
  return (text, lang, typefaces) => fontFaces(text, lang, typefaces, { shelf, cwd });
}

async function fontFaces(
  drawn: DeckText,
  lang: string,
  typefaces: readonly Typeface[],
  { shelf, cwd }: Store,
): Promise<FontFaces> {
  const marks = marksOf(lang);
  const characters = [...new Set(drawn.text)];
  const css: string[] = [];
  const messages: VFileMessage[] = [];
  // What the text's family has not, Noto draws; without such a family, all that is East Asian.
  let missing: ReadonlySet<number> = new Set(codesOf(characters).filter(isEastAsian));
  for (const typeface of typefaces) {
    if (typeface.role === 'code' && drawn.code === '') continue;
    const codes = codesOf(typeface.role === 'code' ? [...new Set(drawn.code)] : characters).filter(
      (code) => !marks.includes(code),
    );
    const found = await facesOf(typeface, codes, marks, drawn.emphasis, { shelf, cwd });
    css.push(found.css);
    messages.push(...found.messages);
    if (typeface.role === 'text' && found.missing) missing = found.missing;
  }
  const left = characters.filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return missing.has(code) || marks.includes(code);
  });
  const native = left.filter((one) => !isForeign(one));
  const others = await scriptFaces(native, lang, { shelf, cwd });
  const undrawn = new Set([...emojiOf(drawn.text), ...left.filter(isForeign), ...others.undrawn]);
  return {
    css: [...css, others.css].filter(Boolean).join('\n'),
    messages: [...messages, ...[...others.absent.keys()].map(notInstalled), ...systemDrawn([...undrawn])],
    undrawn: new Set([...undrawn, ...[...others.absent.values()].flat()]),
  };
}

const codesOf = (characters: readonly string[]): number[] =>
  characters.map((character) => character.codePointAt(0) ?? 0);

async function facesOf(
  { name, faces: all, own, declared, slanted }: Typeface,
  codes: readonly number[],
  marks: readonly number[],
  emphasis: boolean,
  { shelf, cwd }: Store,
): Promise<{ css: string; missing?: ReadonlySet<number>; messages: VFileMessage[] }> {
  const faces = all.filter(({ style }) => style === 'normal' || slanted || emphasis);
  if (own) {
    const drawings = faces.flatMap(({ file }) => drawnFont(Buffer.from(file ?? '', 'base64')) ?? []);
    const messages = drawings.slice(0, 1).map((what) => notStatic(name, what));
    return { ...(await ownFaces(name, faces, codes, marks, shelf)), messages };
  }
  const slug = slugOf(name);
  const folder = packageFolder(slug, cwd);
  if (folder === undefined) return { css: '', messages: [notInstalled(name)] };
  const has = ({ weight, style }: Face): boolean =>
    existsSync(path.join(folder, 'files', `${slug}-latin-${weight}-${style}.woff2`));
  const messages = declared ? faces.filter((face) => !has(face)).map((face) => noFace(name, face)) : [];
  const found = await packageFaces({ name, faces: faces.filter(has), folder }, codes, marks, shelf);
  return { ...found, messages };
}

function notInstalled(name: string): VFileMessage {
  return message('template:fonts', `Unexpected text without a font, expected the package of ${name}`, {
    note: `Run \`npm install @fontsource/${slugOf(name)}\`.`,
  });
}

function noFace(name: string, { weight, style }: Face): VFileMessage {
  return message(
    'template:fonts',
    `Unexpected face ${weight} ${style} of ${name}, expected one that its package has`,
    { note: `Look into the folder \`files\` of @fontsource/${slugOf(name)}, and name those in pack.yml.` },
  );
}

function notStatic(name: string, what: string): VFileMessage {
  return message('template:fonts', `Unexpected font ${name} with ${what}, expected static TrueType`, {
    note: 'Take its static TTF files: others stand as drawings in a PDF, whose text cannot be searched well.',
  });
}
