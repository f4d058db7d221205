/** Refuses folders of the cache that other users may write to. */
import { message } from '../rules/index.ts';
import { isPrivate, madeCache } from './cache.ts';

/**
 * The folder `deckwright` in a cache folder, as `madeCache` makes it.
 *
 * @throws message `print:no-browser` when others may write to the folder.
 */
export function ownCache(cache: string): string | undefined {
  const folder = madeCache(cache);
  if (folder !== undefined) assertPrivate(folder);
  return folder;
}

/** @throws message `print:no-browser` when the folder belongs to another user or others may write to it. */
export function assertPrivate(folder: string): void {
  if (isPrivate(folder)) return;
  throw message(
    'print:no-browser',
    `Unexpected write access of other users to "${folder}", expected a folder that only you can write`,
    {
      note: `Delete it (\`rm -r "${folder}"\`); the browser is unpacked again at the next start.`,
    },
  );
}
