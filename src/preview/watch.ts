/** Tells of changes in folders: Node's own watcher, with the events of one save put together. */
import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How long the events of one save may take, in ms: an editor writes a file beside the old one, then renames it. */
const SAVE_MS = 12;

/** Folders inside that are watched too: pictures often lie in one. */
const MAX_SUBFOLDERS = 40;

/** Watches a folder and the folders directly in it; `onChange` hears once of each save which names have changed. Returns how to stop. */
export async function watchFolder(
  folder: string,
  onChange: (names: ReadonlySet<string>) => void,
): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  let names = new Set<string>();
  const tell = (): void => {
    const changed = names;
    names = new Set();
    onChange(changed);
  };
  const heard = (name: string): void => {
    names.add(name);
    clearTimeout(timer);
    timer = setTimeout(tell, SAVE_MS);
  };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inside = entries
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .slice(0, MAX_SUBFOLDERS);
  const watchers = [folder, ...inside.map(({ name }) => join(folder, name))].flatMap((path) =>
    watched(path, heard),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** A watcher of one folder; none where the system has no more of them, or the folder is gone. */
function watched(path: string, onEvent: (name: string) => void): FSWatcher[] {
  try {
    const watcher = watch(path, (_, name) => onEvent(name ?? ''));
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
