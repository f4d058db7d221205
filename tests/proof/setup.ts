/** What the test files of one run share: a folder for their builds, and a browser that shows them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchChrome, type SharedChrome } from './launch-chrome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the folder. */
    readonly builds: string;
    readonly chrome: SharedChrome;
  }
}

/** Makes both before the first test of a project; gives what removes them after the last one. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-builds-'));
  const chrome = await launchChrome(join(folder, 'chrome'));
  provide('builds', folder);
  provide('chrome', chrome.shared);
  return async () => {
    await chrome.close();
    await rm(folder, { recursive: true, force: true });
  };
}
