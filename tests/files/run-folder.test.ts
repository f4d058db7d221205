import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeRunFolder, MIN_STALE_AGE_MS, sweepRunFolders } from '../../src/files/run-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-folder-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The number of a process that has ended. */
const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const NOW = Date.UTC(2026, 4, 17);
/** When all that these tests make is old. */
const LATER = Date.UTC(2100, 0, 1);

/** Makes an entry of the folder that is so many milliseconds old. */
function left(name: string, age: number): void {
  const path = join(folder, name);
  mkdirSync(join(path, 'profile'), { recursive: true });
  utimesSync(path, new Date(NOW - age), new Date(NOW - age));
}

it('sweeps what a killed run has left, a day later', async () => {
  const pid = dead();
  left(`deckwright-${pid}-a1B2c3`, MIN_STALE_AGE_MS);
  left(`deckwright-${pid}-d4E5f6`, MIN_STALE_AGE_MS - 1000);
  await sweepRunFolders(NOW);
  expect(readdirSync(folder)).toEqual([`deckwright-${pid}-d4E5f6`]);
});

it('leaves what is not its own, what is in use and what is no folder', async () => {
  const pid = dead();
  const old = 2 * MIN_STALE_AGE_MS;
  const names = [
    `deckwright-${process.pid}-a1B2c3`,
    `deckwright-${pid}`,
    `deckwright-test-a1B2c3`,
    `x-${pid}-a1B2c3`,
  ];
  for (const name of names) left(name, old);
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, `deckwright-${pid}-l1I2n3`));
  writeFileSync(join(folder, `deckwright-${pid}-f1I2l3`), '');
  const before = readdirSync(folder);
  await sweepRunFolders(LATER);
  expect(readdirSync(folder)).toEqual(before);
});

it('names the folder of a run by its process', async () => {
  const made = await makeRunFolder();
  expect(made.startsWith(join(folder, `deckwright-${process.pid}-`))).toBe(true);
  await sweepRunFolders(LATER);
  expect(readdirSync(folder)).toHaveLength(1);
});
