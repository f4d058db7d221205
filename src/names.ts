/** Folder names for articles: readable, safe on every file system, unique in a batch. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { isAddress } from './read/source.ts';

/** Longest name in bytes: file systems take 255, and files inside add theirs. */
const LONGEST = 80;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for each path, in order; two articles of one name get a hash of their path behind it. */
export function folderNames(paths: readonly string[]): string[] {
  const plain = paths.map((path) => nameOf(path));
  const folded = plain.map((name) => name.toLowerCase());
  return plain.map((name, index) => {
    const shared = folded.filter((other) => other === folded[index]).length > 1;
    return shared
      ? `${name}-${createHash('sha256')
          .update(paths[index] ?? '')
          .digest('hex')
          .slice(0, 8)}`
      : name;
  });
}

function nameOf(path: string): string {
  const base = isAddress(path) ? addressName(path) : path === '-' ? 'stdin' : fileName(path);
  const words =
    base
      .normalize('NFC')
      .match(/[\p{L}\p{N}_]+/gu)
      ?.join('-') ?? 'article';
  const cut = fitting(words);
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** A page that an earlier build kept is called as its folder is. */
const fileName = (path: string): string => {
  const folder = basename(dirname(path));
  const isKept = /^source\.(?:html|md|txt|docx)$/.test(basename(path)) && /[\p{L}\p{N}]/u.test(folder);
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
function fitting(words: string): string {
  let kept = '';
  for (const char of words) {
    if (Buffer.byteLength(kept + char) > LONGEST) break;
    kept += char;
  }
  return kept;
}
