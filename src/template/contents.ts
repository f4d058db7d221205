/** What one folder has of a pack, with messages on what of it has no effect or cannot be read as it is. */
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { layouts as table, type LayoutName } from '../compose/layout/index.ts';
import { message } from '../rules/index.ts';
import { contrastMessages, readableTheme } from './readable-theme.ts';
import { listInside, readInside, type Folder } from './folder.ts';
import { isLayoutName, parseLayout } from './layout.ts';
import { emptyPackFile, readPackFile } from './pack-file.ts';
import type { Contents } from './prepared.ts';
import { preprocessed } from '../read/css/tokens.ts';
import { bundleReport, bundleTheme, type Theme } from './theme.ts';
import { typefacesOf } from './typefaces.ts';
import { parseWords } from './words.ts';

/** A folder as it was read. */
export interface ReadFolder {
  readonly contents: Contents;
  readonly messages: readonly VFileMessage[];
}

/** Reads a folder over the theme of the base pack, which has none; throws the first message that makes it unusable. */
export async function readFolder(folder: Folder, base: Theme | undefined): Promise<ReadFolder> {
  const text = async (file: string): Promise<string> =>
    (await readInside(folder, file))?.toString('utf8') ?? '';
  const style = async (file: string): Promise<string> => preprocessed(await text(file));
  const label = (file: string): string => `${folder.label}/${file}`;
  const load = (file: string): Promise<Buffer | undefined> => readInside(folder, file);
  const sheet = { css: await style('theme.css'), path: label('theme.css'), load };
  const files = (await listInside(folder, 'layouts')).filter((file) => file.endsWith('.md'));
  const layouts = await Promise.all(
    files.map(async (file) =>
      parseLayout(layoutName(file, label), await text(`layouts/${file}`), label(`layouts/${file}`)),
    ),
  );
  const written = await load('pack.yml');
  const { packFile, places, messages } = written
    ? await readPackFile(written, label('pack.yml'), load)
    : { packFile: emptyPackFile, places: new Map(), messages: [] };
  const bundled = await bundleTheme(sheet, base, path.basename(folder.root), packFile.variables);
  const report = await bundleReport({ css: await style('report.css'), path: label('report.css'), load });
  const { theme, moved } = readableTheme(bundled, base);
  const words = parseWords((await load('words.yml')) ?? new Uint8Array(), label('words.yml'));
  const typefaces = typefacesOf(theme.css, packFile.fonts);
  return {
    contents: { theme, report, layouts, words, packFile, typefaces },
    messages: [...messages, ...contrastMessages(moved, sheet, places)],
  };
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
