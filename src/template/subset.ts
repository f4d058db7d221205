/** Cuts a font to the characters that a deck uses; what was cut once is kept in the user's cache. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheHome, ownCache } from '../files/cache.ts';

/** What the package exports: it has no types of its own. */
type SubsetFont = (
  font: Buffer,
  text: string,
  options: { readonly targetFormat: 'woff2' },
) => Promise<Buffer>;

/**
 * The font with the glyphs of these characters only, as WOFF2; the same bytes for the same characters.
 *
 * The engine takes some 0.2 s to load and up to 0.7 s for a whole Chinese article, hence the cache.
 */
export async function subsetFont(font: Buffer, characters: string): Promise<Buffer> {
  const wanted = [...new Set(characters)].toSorted().join('');
  const name = `${createHash('sha256').update(font).update('\n').update(wanted).digest('hex')}.woff2`;
  const folder = cacheFolder();
  const known = folder && (await readFile(join(folder, name)).catch(() => undefined));
  if (known) return known;
  // Required and not imported: code that runs from V8's cache cannot import.
  const subset = createRequire(import.meta.url)('subset-font') as SubsetFont;
  const cut = await subset(font, wanted, { targetFormat: 'woff2' });
  if (folder) await keep(folder, name, cut);
  return cut;
}

/** A cache that cannot be used only costs time. */
function cacheFolder(): string | undefined {
  try {
    const own = ownCache(cacheHome(process.env, homedir()));
    return own && join(own, 'fonts');
  } catch {
    return undefined;
  }
}

async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `${name}.${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 });
    await rename(temporary, join(folder, name));
  } catch {
    await rm(temporary, { force: true });
  }
}
