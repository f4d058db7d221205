/** The folder in which the test files of one run share their builds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the folder. */
    readonly builds: string;
  }
}

/** Makes the folder before the first test of a project; gives what removes it after the last one. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-builds-'));
  provide('builds', folder);
  return () => rm(folder, { recursive: true, force: true });
}
