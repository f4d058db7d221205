/** Notes how files are when they are read, which tells later whether they are still so. */
import { statSync } from 'node:fs';

/** Files and folders that were looked for, whether they were there or not. */
export interface SeenFiles {
  /** Notes how one is now; call it before it is read, so that no change can fall between. */
  readonly note: (path: string) => void;
  /** Whether all are as they were when they were noted. */
  readonly areUnchanged: () => boolean;
}

/** Notes of files, none so far. */
export function noteFiles(): SeenFiles {
  const states = new Map<string, string>();
  return {
    note: (path) => {
      if (!states.has(path)) states.set(path, stateOf(path));
    },
    areUnchanged: () => [...states].every(([path, state]) => stateOf(path) === state),
  };
}

/** Synchronous, since a few dozen such calls take less than a single turn of the event loop. */
function stateOf(path: string): string {
  try {
    const { mtimeNs, ctimeNs, size, ino } = statSync(path, { bigint: true });
    return [mtimeNs, ctimeNs, size, ino].join();
  } catch {
    return 'missing';
  }
}
