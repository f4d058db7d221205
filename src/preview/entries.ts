/** The articles of a preview, with what watches them. */
import { basename, dirname, resolve } from 'node:path';
import type { Builder } from '../build.ts';
import type { BuildOptions } from '../options.ts';
import type { Edit } from '../overrides/edit.ts';
import { overridesPath } from '../overrides/index.ts';
import { builtInPacks, findPack } from '../template/folder.ts';
import { specimenPath } from '../template/specimen.ts';
import { writeChoice } from './choose.ts';
import { previewDocument, type DocumentNews, type PreviewDocument } from './document.ts';
import { watchFolder } from './watch.ts';

/** An article that is previewed; choices are written beside those of the user alone. */
export interface Entry {
  readonly path: string;
  readonly name: string;
  readonly isSpecimen: boolean;
  readonly document: PreviewDocument;
  /** Writes a choice, after those before it. */
  readonly write: (edit: Edit) => Promise<void>;
}

/** The articles of the user, and behind them the specimen that a pack is looked at with; `tell` hears news by their numbers. */
export async function previewEntries(
  paths: readonly string[],
  builder: Builder,
  options: BuildOptions,
  tell: (index: number, news: DocumentNews) => void,
): Promise<Entry[]> {
  const specimen = await specimenPath();
  return [...paths, specimen].map((path, index): Entry => {
    const isSpecimen = path === specimen;
    const own = isSpecimen ? { ...options, length: 'full' as const } : options;
    const document = previewDocument(path, builder, own, (news) => tell(index, news));
    let written: Promise<void> = Promise.resolve();
    const write = (edit: Edit): Promise<void> => {
      written = written.catch(() => undefined).then(() => writeChoice(path, edit));
      return written;
    };
    return { path, name: basename(path), isSpecimen, document, write };
  });
}

/** Watches the folders of the articles, and that of the pack. */
export async function watchEntries(
  entries: readonly Entry[],
  template: string | undefined,
): Promise<(() => void)[]> {
  const own = entries.filter(({ isSpecimen }) => !isSpecimen);
  const folders = [...new Set(own.map(({ path }) => dirname(resolve(path))))];
  const pack =
    template === undefined ? undefined : await findPack(template, process.cwd(), await builtInPacks());
  const changed = (all: readonly Entry[]) => (): void => all.forEach(({ document }) => document.changed());
  return Promise.all([
    ...folders.map((folder) => {
      const inside = own.filter(({ path }) => dirname(resolve(path)) === folder);
      return watchFolder(folder, (names) =>
        changed(inside.filter((entry) => concerns(names, entry, inside)))(),
      );
    }),
    ...(pack ? [watchFolder(pack.root, changed(entries))] : []),
    watchFolder(resolve('templates'), changed(entries)),
  ]);
}

/** True where names that have changed are of an article or its choices, or of no other article: a picture may be in all. */
function concerns(names: ReadonlySet<string>, entry: Entry, all: readonly Entry[]): boolean {
  const own = ({ path }: Entry): string[] => [basename(path), basename(overridesPath(path))];
  const others = new Set(all.filter((other) => other !== entry).flatMap(own));
  return [...names].some((name) => own(entry).includes(name) || !others.has(name));
}
