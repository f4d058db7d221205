/** A template pack: what a fund's designer made, over the built-in base. */
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Brand } from '../compose/brand.ts';
import type { LayoutName } from '../compose/layout/index.ts';
import type { LayoutLimits, Words } from '../compose/deck.ts';
import type { Size } from '../compose/size.ts';
import type { Paper } from '../report/paper.ts';
import { message } from '../rules/index.ts';
import { nearest } from '../text/nearest-word.ts';
import { brandFor } from './brand.ts';
import { readFolder } from './contents.ts';
import { builtInNames, builtInPacks, findPack, packNames, type Folder, type OnLook } from './folder.ts';
import type { ParsedLayout } from './layout.ts';
import { preparedContents, type Contents } from './prepared.ts';
import type { Theme } from './theme.ts';
import type { Typeface } from './typefaces.ts';
import { wordsFor } from './words.ts';

/** A pack, complete: whatever it leaves out is the base pack's. */
export interface Pack {
  readonly name: string;
  /** One style sheet that stands alone. */
  readonly theme: Theme;
  readonly layouts: Readonly<Record<LayoutName, ParsedLayout>>;
  readonly limits: LayoutLimits;
  /** Template text for a language; English where the pack has no other. */
  readonly words: (lang: string) => Words;
  /** What the fund says on every deck, in a language where it has that. */
  readonly brand: (lang: string) => Brand;
  /** The families that the theme draws text in. */
  readonly typefaces: readonly Typeface[];
  /** Size of the slides of an article that names none. */
  readonly size?: Size;
  /** Paper of the report of an article that names none. */
  readonly paper?: Paper;
  /** The style sheet of the report: that of base, then the pack's own. */
  readonly report: string;
  /** What of the pack's files has no effect. */
  readonly messages: readonly VFileMessage[];
}

/** Where packs are looked for. */
export interface PackOptions {
  /** Folder that `./templates` and relative names count from; the current one by default. */
  readonly cwd?: string;
  /** Folder of the built-in packs; that of the installation by default. */
  readonly builtIn?: string;
  readonly onLook?: OnLook;
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
  const home = { ...baseFolder(builtIn), onLook: options.onLook };
  const prepared = await preparedContents(home);
  const base = prepared ?? (await readFolder(home, undefined)).contents;
  if (name === undefined || name === 'base') return packOf('base', [base]);
  const folder = await findPack(name, cwd, builtIn, options.onLook);
  if (!folder) {
    const similar = nearest(name, await packNames(cwd, builtIn));
    throw message(
      'template:not-found',
      `Unexpected template \`${name}\`, expected ${similar === undefined ? 'the name or folder of a pack' : `\`${similar}\``}`,
      {
        note: 'A pack is a folder with a theme.css: ./templates/<name>, or any folder given as ./path.',
      },
    );
  }
  // What was prepared over another base is of no use.
  const ready = prepared && (await preparedContents(folder));
  const { contents, messages } = ready
    ? { contents: ready, messages: [] }
    : await readFolder(folder, base.theme);
  return packOf(path.basename(folder.root), [base, contents], messages);
}

const baseFolder = (builtIn: string): Folder => ({ root: path.join(builtIn, 'base'), label: 'base' });

/** The built-in packs as their files have them, base first; one that gives messages is left out, to give them again. */
export async function builtInContents(): Promise<{ name: string; folder: Folder; contents: Contents }[]> {
  const builtIn = await builtInPacks();
  const home = baseFolder(builtIn);
  const base = (await readFolder(home, undefined)).contents;
  const others = await Promise.all(
    (await builtInNames(builtIn)).map(async (name) => {
      const folder = await findPack(name, builtIn, builtIn);
      if (!folder || name === 'base') return [];
      const { contents, messages } = await readFolder(folder, base.theme);
      return messages.length === 0 ? [{ name, folder, contents }] : [];
    }),
  );
  return [{ name: 'base', folder: home, contents: base }, ...others.flat()];
}

function packOf(
  name: string,
  contents: readonly [Contents, ...Contents[]],
  messages: readonly VFileMessage[] = [],
): Pack {
  const all = contents.flatMap((content) => content.layouts.map((layout) => [layout.name, layout] as const));
  const layouts = Object.fromEntries(all) as Record<LayoutName, ParsedLayout>;
  const limits = Object.fromEntries(
    Object.values(layouts).map((layout) => [layout.name, layout.limits]),
  ) as LayoutLimits;
  const dictionaries = contents.map((content) => content.words);
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
    ...(packFile.paper && { paper: packFile.paper }),
    report: contents.map((content) => content.report).join('\n'),
    messages,
  };
}
