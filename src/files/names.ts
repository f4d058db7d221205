/** Folder names for articles: readable, safe on every file system, unique in a batch. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { isAddress, isKeptName } from '../read/source.ts';

/** Longest name in bytes: file systems take 255, and files inside add theirs. */
const MAX_NAME_BYTES = 80;

/** Letters and figures of a hash behind a name, with the hyphen before them. */
const HASH_CHARACTERS = 9;

/** Names that Windows keeps for devices, some of them with raised figures. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/** A name for each path, in order; articles of one name get a hash of their path behind it. */
export function folderNames(paths: readonly string[]): string[] {
  const plain = paths.map((path) => fitting(nameOf(path), MAX_NAME_BYTES));
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
  const taken = new Set(plain.map(folded).filter((name) => counts.get(name) === 1));
  return plain.map((name, index) => {
    if (taken.has(folded(name))) return name;
    // A name may be made so that it is another's with its hash.
    for (let round = 0; ; round++) {
      const hashed = `${fitting(name, MAX_NAME_BYTES - HASH_CHARACTERS)}-${hashOf(`${paths[index] ?? ''}${round || ''}`)}`;
      if (taken.has(folded(hashed))) continue;
      taken.add(folded(hashed));
      return hashed;
    }
  });
}

/** As file systems that do not tell capitals from small letters compare names. */
const folded = (name: string): string => name.toUpperCase().toLowerCase();

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
  return RESERVED.test(words) ? `_${words}` : words;
}

/** A page that an earlier build kept is called as its folder is. */
const fileName = (path: string): string => {
  const folder = basename(dirname(path));
  const isKept = isKeptName(basename(path)) && /[\p{L}\p{N}]/u.test(folder);
  return isKept ? folder : basename(path, extname(path));
};

/** Host and path, without what all pages of a site have: `www`, the end of the name of a file, what is asked of it. */
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

/** As many whole characters as the limit of bytes allows. */
function fitting(words: string, most: number): string {
  let kept = '';
  for (const char of words) {
    if (Buffer.byteLength(kept + char) > most) break;
    kept += char;
  }
  return kept;
}
