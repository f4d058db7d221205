/** Where results of jobs are kept. */
import { readFile, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { textFile, writeNewFolder } from '../files/write.ts';
import { DeckwrightError } from '../rules/index.ts';
import type { Outcome, Result } from './outcome.ts';

/** Keeps results by the ids of their jobs, each whole or not at all. */
export interface Store {
  readonly outcome: (id: string) => Promise<Outcome | undefined>;
  /** A file by a name that the outcome lists; other names are not for callers to give. */
  readonly file: (id: string, name: string) => Promise<Uint8Array | undefined>;
  /** Keeps a result; of two equal jobs the first one's stays. */
  readonly keep: (result: Result) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The file beside those of a build in which the outcome stands. */
const OUTCOME = 'job.json';

/** A store that has a folder for each job. */
export function folderStore(folder: string): Store {
  const folderOf = (id: string): string => join(folder, id);
  return {
    outcome: async (id) => {
      const text = await readFile(join(folderOf(id), OUTCOME), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : (JSON.parse(text) as Outcome);
    },
    file: (id, name) => readFile(join(folderOf(id), name)).catch(() => undefined),
    keep: async ({ outcome, files }) => {
      const record = textFile(OUTCOME, `${JSON.stringify(outcome, undefined, 1)}\n`);
      await writeNewFolder(folderOf(outcome.id), [...files, record]).catch((error: unknown) => {
        if (!(error instanceof DeckwrightError) || error.rule !== 'template:exists') throw error;
      });
    },
    remove: async (id) => {
      // Renamed first, so that nobody sees half of it.
      const removed = `${folderOf(id)}.removed-${randomBytes(4).toString('hex')}`;
      await rename(folderOf(id), removed).catch(() => undefined);
      await rm(removed, { recursive: true, force: true });
    },
    close: () => Promise.resolve(),
  };
}
