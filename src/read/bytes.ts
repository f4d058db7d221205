/** Files to bytes: regular files only, of a size that an article can have. */
import { constants, type Stats } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { message, type RuleId } from '../rules/index.ts';
import { extensions } from './extensions.ts';
import { isAddress } from './source.ts';

/** Largest file that is read, in bytes: the longest real article is below 1 MB, saved pages below 4 MB. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** The bytes of a regular file of at most `most` bytes; throws `read:*` messages for everything else. */
export async function readBytes(path: string, most = MAX_BYTES): Promise<Uint8Array> {
  // Asked before it is opened, since opening a FIFO without a writer never returns.
  check(path, await statOf(path), most);
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    check(path, await file.stat(), most);
    return new Uint8Array(await file.readFile());
  } catch (cause) {
    throw refusal(path, cause);
  } finally {
    await file?.close();
  }
}

/**
 * The articles that a path or an address names: itself, or the `.md`, `.markdown`, `.txt`, `.html`, `.htm` and `.docx` files directly in a folder, by name.
 *
 * Readme files are left out of folders: they speak of the folder, they are no article in it.
 */
export async function articlesIn(path: string): Promise<string[]> {
  if (path === '-' || isAddress(path) || !(await statOf(path)).isDirectory()) return [path];
  const names = await readdir(path).catch((cause: unknown) => {
    throw refusal(path, cause);
  });
  const found = names.filter((name) => isArticle(name)).toSorted();
  if (found.length > 0) return found.map((name) => join(path, name));
  const folders = await subfoldersIn(path);
  throw message(
    'read:no-articles',
    `Unexpected folder \`${path}\` without articles, expected .md, .txt, .html or .docx files`,
    {
      note:
        folders.length > 0
          ? `Name a folder that holds articles: ${listOf(folders)}.`
          : 'Name a file, or a folder that holds articles.',
    },
  );
}

/** `a`, `b` and 7 more. */
export const listOf = (names: readonly string[]): string => {
  const shown = names.slice(0, MAX_NAMES).map((name) => `\`${name}\``);
  return names.length > MAX_NAMES
    ? `${shown.join(', ')} and ${names.length - MAX_NAMES} more`
    : shown.join(', ');
};

/** Most names of folders in a message. */
const MAX_NAMES = 5;

/** The folders directly in a folder, by name, whose articles are not looked for; none in a file or at an address. */
export async function subfoldersIn(path: string): Promise<string[]> {
  if (path === '-' || isAddress(path)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !/^[.]|^node_modules$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

/** True for a name that ends as articles do; a readme speaks of its folder. */
const isArticle = (name: string): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`)) && !/^readme\./i.test(name);

async function statOf(path: string): Promise<Stats> {
  return stat(path).catch((cause: unknown) => {
    throw refusal(path, cause);
  });
}

function check(path: string, stats: Stats, most: number): void {
  if (!stats.isFile()) {
    throw message('read:not-a-file', `Unexpected ${kindOf(stats)} \`${path}\`, expected a regular file`, {
      note: 'Save the article to a file, or pipe it in with `-`.',
    });
  }
  checkSize(path, stats.size, most);
}

/** Throws `read:too-large` when an input has more bytes than any article. */
export function checkSize(path: string, size: number, most = MAX_BYTES): void {
  if (size <= most) return;
  throw message('read:too-large', `Unexpected file \`${path}\` of ${size} bytes, expected at most ${most}`, {
    note: 'Cut the file into parts and build each.',
  });
}

const kindOf = (stats: Stats): string =>
  stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device';

function refusal(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const because = (id: RuleId, reason: string, note: string) => message(id, reason, { note, cause });
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return because(
      'read:not-found',
      `Unexpected path \`${path}\`, expected a file or folder that exists`,
      'Check the path; quote it when it has spaces.',
    );
  }
  if (typeof code !== 'string') return cause;
  return because(
    'read:unreadable',
    `Unexpected refusal (${code}) of \`${path}\`, expected a readable file`,
    'Check its permissions.',
  );
}
