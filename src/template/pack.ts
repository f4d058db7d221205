/** A template pack: what a fund's designer made, over the built-in base. */
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import {
  layouts as table,
  type Brand,
  type LayoutName,
  type Limits,
  type Size,
  type Words,
} from '../compose/deck.ts';
import { message } from '../rules.ts';
import { builtInPacks, findPack, listInside, readInside, type Folder } from './folder.ts';
import { brandFor } from './brand.ts';
import { isLayoutName, parseLayout, type Layout } from './layout.ts';
import { emptyPackFile, readPackFile } from './pack-file.ts';
import { preparedContents, type Contents } from './prepared.ts';
import { bundleTheme, type Theme } from './theme.ts';
import { typefacesOf, type Typeface } from './typefaces.ts';
import { parseWords, wordsFor } from './words.ts';

/** A pack, complete: whatever it leaves out is the base pack's. */
export interface Pack {
  readonly name: string;
  /** One style sheet that stands alone. */
  readonly theme: Theme;
  readonly layouts: Readonly<Record<LayoutName, Layout>>;
  readonly limits: Limits;
  /** Template text for a language; English where the pack has no other. */
  readonly words: (lang: string) => Words;
  /** What the fund says on every deck, in a language where it has that. */
  readonly brand: (lang: string) => Brand;
  /** The families that the theme draws text in. */
  readonly typefaces: readonly Typeface[];
  /** Size of the slides of an article that names none. */
  readonly size?: Size;
  /** What of the pack's files has no effect. */
  readonly messages: readonly VFileMessage[];
}

/** Where packs are looked for. */
export interface PackOptions {
  /** Folder that `./templates` and relative names count from; the current one by default. */
  readonly cwd?: string;
  /** Folder of the built-in packs; that of the installation by default. */
  readonly builtIn?: string;
}

/**
 * Loads a pack by name (`acme`) or folder (`./packs/acme`); without a name the built-in base.
 *
 * Throws a message: `template:not-found`, `template:layout`, `template:asset`, `template:pack` or
 * `template:required`, with the place in the pack's file.
 */
export async function loadPack(name: string | undefined, options: PackOptions = {}): Promise<Pack> {
  const cwd = options.cwd ?? process.cwd();
  const builtIn = options.builtIn ?? (await builtInPacks());
  const home = baseFolder(builtIn);
  const base = (await preparedContents(home)) ?? (await readFolder(home, undefined)).contents;
  if (name === undefined || name === 'base') return packOf('base', [base]);
  const folder = await findPack(name, cwd, builtIn);
  if (!folder) {
    throw message(
      'template:not-found',
      `Unexpected template \`${name}\`, expected the name or folder of a pack`,
      {
        note: 'A pack is a folder with a theme.css: ./templates/<name>, or any folder given as ./path.',
      },
    );
  }
  const { contents, messages } = await readFolder(folder, base.theme);
  return packOf(path.basename(folder.root), [base, contents], messages);
}

const baseFolder = (builtIn: string): Folder => ({ root: path.join(builtIn, 'base'), label: 'base' });

/** The built-in base pack as its files have it. */
export async function baseContents(): Promise<{ folder: Folder; contents: Contents }> {
  const folder = baseFolder(await builtInPacks());
  return { folder, contents: (await readFolder(folder, undefined)).contents };
}

/** What one folder has, with messages on what of it has no effect. */
interface ReadFolder {
  readonly contents: Contents;
  readonly messages: readonly VFileMessage[];
}

async function readFolder(folder: Folder, base: Theme | undefined): Promise<ReadFolder> {
  const text = async (file: string): Promise<string> =>
    (await readInside(folder, file))?.toString('utf8') ?? '';
  const label = (file: string): string => `${folder.label}/${file}`;
  const load = (file: string): Promise<Buffer | undefined> => readInside(folder, file);
  const sheet = { css: await text('theme.css'), path: label('theme.css'), load };
  const files = (await listInside(folder, 'layouts')).filter((file) => file.endsWith('.md'));
  const layouts = await Promise.all(
    files.map(async (file) =>
      parseLayout(layoutName(file, label), await text(`layouts/${file}`), label(`layouts/${file}`)),
    ),
  );
  const written = await load('pack.yml');
  const { packFile, messages } = written
    ? await readPackFile(written, label('pack.yml'), load)
    : { packFile: emptyPackFile, messages: [] };
  const theme = await bundleTheme(sheet, base, path.basename(folder.root), packFile.variables);
  const words = parseWords((await load('words.yml')) ?? new Uint8Array(), label('words.yml'));
  const typefaces = typefacesOf(theme.css, packFile.fonts);
  return { contents: { theme, layouts, words, packFile, typefaces }, messages };
}

function layoutName(file: string, label: (file: string) => string): LayoutName {
  const name = file.slice(0, -'.md'.length);
  if (isLayoutName(name)) return name;
  const given = message(
    'template:layout',
    `Unexpected layout \`${name}\`, expected one of ${Object.keys(table).join(', ')}`,
  );
  given.file = label(`layouts/${file}`);
  throw given;
}

function packOf(
  name: string,
  contents: readonly [Contents, ...Contents[]],
  messages: readonly VFileMessage[] = [],
): Pack {
  const all = contents.flatMap((one) => one.layouts.map((layout) => [layout.name, layout] as const));
  const layouts = Object.fromEntries(all) as Record<LayoutName, Layout>;
  const limits = Object.fromEntries(
    Object.values(layouts).map((layout) => [layout.name, layout.limits]),
  ) as Limits;
  const dictionaries = contents.map((one) => one.words);
  const { theme, typefaces, packFile } = contents.at(-1) ?? contents[0];
  return {
    name,
    theme,
    layouts,
    limits,
    words: (lang) => wordsFor(lang, dictionaries),
    brand: (lang) => brandFor(lang, packFile.texts),
    typefaces,
    ...(packFile.size && { size: packFile.size }),
    messages,
  };
}
