/** Makes folders with those above them, as Node does, which never comes back where the system takes none, as in /proc. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and what lacks above it; one that is there is left as it is. Throws what the system says. */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    const above = dirname(folder);
    if (code !== 'ENOENT' || above === folder || statSync(above, { throwIfNoEntry: false })) throw error;
    makeFolder(above, mode);
    mkdirSync(folder, { mode });
  }
}
