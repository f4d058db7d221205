/** Names of output folders: readable, safe on every file system, unique in a batch. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { isAddress, isKeptName } from '../read/source.ts';

/** File systems allow 255 bytes a name; shorter names leave room for paths of other programs. */
const MAX_NAME_BYTES = 80;

/** Length of the hash after a name, with its hyphen: `tide-1a2b3c4d`. */
const HASH_CHARACTERS = 9;

/** Names that Windows reserves for devices, `COM¹` among them. */
const RESERVED_NAME = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/** A folder name for each path, in order. Articles of the same name get a hash of their path: `a/x.md` → `x-1a2b3c4d`. */
export function folderNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => truncated(nameOf(path), MAX_NAME_BYTES));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(caseFolded(name), (counts.get(caseFolded(name)) ?? 0) + 1);
  const taken = new Set(names.map(caseFolded).filter((name) => counts.get(name) === 1));
  return names.map((name, index) => {
    if (taken.has(caseFolded(name))) return name;
    // An article's own name may equal the hashed name of another.
    for (let round = 0; ; round++) {
      const hashed = `${truncated(name, MAX_NAME_BYTES - HASH_CHARACTERS)}-${hashOf(`${paths[index] ?? ''}${round || ''}`)}`;
      if (taken.has(caseFolded(hashed))) continue;
      taken.add(caseFolded(hashed));
      return hashed;
    }
  });
}

/** The name as case-insensitive file systems compare it. */
const caseFolded = (name: string): string => name.toUpperCase().toLowerCase();

const hashOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, HASH_CHARACTERS - 1);

function nameOf(path: string): string {
  const base = isAddress(path) ? addressName(path) : path === '-' ? 'stdin' : fileName(path);
  const words =
    base
      .normalize('NFC')
      .match(/[\p{L}\p{N}_]+/gu)
      ?.join('-') ?? 'article';
  return RESERVED_NAME.test(words) ? `_${words}` : words;
}

/** `a/tide.md` → `tide`. A page that an earlier build saved has the name of its folder: `tide/source.html` → `tide`. */
const fileName = (path: string): string => {
  const folder = basename(dirname(path));
  const isKept = isKeptName(basename(path)) && /[\p{L}\p{N}]/u.test(folder);
  return isKept ? folder : basename(path, extname(path));
};

/** Host and path: `https://www.example.org/tide.html?p=1` → `example.org /tide`, which becomes `example-org-tide`. */
function addressName(address: string): string {
  if (!URL.canParse(address)) return basename(address);
  const { hostname, pathname } = new URL(address);
  const path = pathname.replace(/\/+$/, '').replace(/\.[a-z]\w{1,5}$/i, '');
  return `${hostname.replace(/^www\./, '')} ${decoded(path)}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The longest beginning, in whole characters, that takes at most `maxBytes` bytes in UTF-8. */
function truncated(name: string, maxBytes: number): string {
  let kept = '';
  for (const char of name) {
    if (Buffer.byteLength(kept + char) > maxBytes) break;
    kept += char;
  }
  return kept;
}
