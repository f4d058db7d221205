/** Finds the file of choices beside an article. */
import { basename, dirname, extname, join } from 'node:path';
import { stat } from 'node:fs/promises';
import { readBytes } from '../read/bytes.ts';
import { isAddress, type Source } from '../read/source.ts';
import { parseOverrides, type ReadOverrides } from './parse.ts';

/** Largest file of choices that is read, in bytes. */
const MAX_OVERRIDE_BYTES = 64 * 1024;

const noOverrides: ReadOverrides = { overrides: { sections: [] }, messages: [] };

/** The file of choices of an article: `tides.md` → `tides.deck.yml` in the same folder. */
export const overridesPath = (article: string): string =>
  join(dirname(article), `${basename(article, extname(article))}.deck.yml`);

/** The choices for an article; none for what is not in a folder. Throws what `parseOverrides` and `readBytes` throw. */
export async function readOverrides(source: Source): Promise<ReadOverrides> {
  if (typeof source !== 'string' || isAddress(source)) return noOverrides;
  const path = overridesPath(source);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  return exists ? parseOverrides(await readBytes(path, MAX_OVERRIDE_BYTES), path) : noOverrides;
}
