/** A template pack: what a fund's designer made, over the built-in base. */
import path from 'node:path';
import { layouts as table, type Brand, type LayoutName, type Limits, type Words } from '../compose/deck.ts';
import { message } from '../rules.ts';
import { builtInPacks, findPack, listInside, readInside, type Folder } from './folder.ts';
import { isLayoutName, parseLayout, type Layout } from './layout.ts';
import { bundleTheme, type Theme } from './theme.ts';
import { preparedContents, type Contents } from './prepared.ts';
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
  readonly brand: Brand;
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
 * Throws a message: `template:not-found`, `template:layout` or `template:asset`, with the place in the pack's file.
 */
export async function loadPack(name: string | undefined, options: PackOptions = {}): Promise<Pack> {
  const cwd = options.cwd ?? process.cwd();
  const builtIn = options.builtIn ?? (await builtInPacks());
  const home = baseFolder(builtIn);
  const base = (await preparedContents(home)) ?? (await readFolder(home, undefined));
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
  return packOf(path.basename(folder.root), [base, await readFolder(folder, base.theme)]);
}

const baseFolder = (builtIn: string): Folder => ({ root: path.join(builtIn, 'base'), label: 'base' });

/** The built-in base pack as its files have it. */
export async function baseContents(): Promise<{ folder: Folder; contents: Contents }> {
  const folder = baseFolder(await builtInPacks());
  return { folder, contents: await readFolder(folder, undefined) };
}

async function readFolder(folder: Folder, base: Theme | undefined): Promise<Contents> {
  const text = async (file: string): Promise<string> =>
    (await readInside(folder, file))?.toString('utf8') ?? '';
  const label = (file: string): string => `${folder.label}/${file}`;
  const sheet = {
    css: await text('theme.css'),
    path: label('theme.css'),
    load: (file: string) => readInside(folder, file),
  };
  const files = (await listInside(folder, 'layouts')).filter((file) => file.endsWith('.md'));
  const layouts = await Promise.all(
    files.map(async (file) =>
      parseLayout(layoutName(file, label), await text(`layouts/${file}`), label(`layouts/${file}`)),
    ),
  );
  const theme = await bundleTheme(sheet, base, path.basename(folder.root));
  return { theme, layouts, words: parseWords(await text('words.yml')) };
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

function packOf(name: string, contents: readonly [Contents, ...Contents[]]): Pack {
  const all = contents.flatMap((one) => one.layouts.map((layout) => [layout.name, layout] as const));
  const layouts = Object.fromEntries(all) as Record<LayoutName, Layout>;
  const limits = Object.fromEntries(
    Object.values(layouts).map((layout) => [layout.name, layout.limits]),
  ) as Limits;
  const dictionaries = contents.map((one) => one.words);
  return {
    name,
    theme: (contents.at(-1) ?? contents[0]).theme,
    layouts,
    limits,
    words: (lang) => wordsFor(lang, dictionaries),
    brand: {},
  };
}
