/** Folder names for articles: readable, safe on every file system, unique in a batch. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';

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
  const base = path === '-' ? 'stdin' : basename(path, extname(path));
  const words =
    base
      .normalize('NFC')
      .match(/[\p{L}\p{N}_]+/gu)
      ?.join('-') ?? 'article';
  const cut = fitting(words);
  return RESERVED.test(cut) ? `_${cut}` : cut;
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
