import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchFolder } from '../../src/preview/watch.ts';

let folder: string;
let stop: (() => void) | undefined;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'deckwright-watch-'))));
afterEach(async () => {
  stop?.();
  await rm(folder, { recursive: true });
});

/** The names of the next save, once `change` has made one. */
async function next(change: () => Promise<unknown>): Promise<string[]> {
  let hear!: (names: ReadonlySet<string>) => void;
  const heard = new Promise<ReadonlySet<string>>((resolve) => (hear = resolve));
  stop = await watchFolder(folder, (names) => hear(names));
  await change();
  return [...(await heard)];
}

it('hears of a file that is written', async () => {
  expect(await next(() => writeFile(join(folder, 'a.md'), 'a'))).toContain('a.md');
});

it('hears of a file that takes the place of another, as editors write', async () => {
  await writeFile(join(folder, 'a.md'), 'a');
  await writeFile(join(folder, 'a.md~'), 'b');
  expect(await next(() => rename(join(folder, 'a.md~'), join(folder, 'a.md')))).toContain('a.md');
});

it('hears of a picture in a folder inside', async () => {
  await mkdir(join(folder, 'images'));
  expect(await next(() => writeFile(join(folder, 'images', 'b.png'), 'b'))).toContain('b.png');
});

it('watches nothing where there is no folder', async () => {
  stop = await watchFolder(join(folder, 'none'), () => undefined);
  expect(stop).toBeTypeOf('function');
});
