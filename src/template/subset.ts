/** Cuts a font to the characters that a deck uses; what was cut once is kept in the user's cache. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../files/cache.ts';
import { readHashed, writeHashed } from '../files/hashed.ts';

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
  // Not `.woff2`: version 0.1 takes such a file as it is, with the hash that ends it, and browsers refuse that font.
  const name = `${createHash('sha256').update(font).update('\n').update(wanted).digest('hex')}.hashed`;
  const folder = cacheFolder('fonts');
  const known = folder && readHashed(join(folder, name));
  if (known) return known;
  // Required and not imported: code that runs from V8's cache cannot import.
  const subset = createRequire(import.meta.url)('subset-font') as SubsetFont;
  const cut = await subset(font, wanted, { targetFormat: 'woff2' });
  if (folder) writeHashed(join(folder, name), cut);
  return cut;
}
