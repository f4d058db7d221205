/** A new folder is there with all of its files or not at all, and what killed processes left goes away. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textFile, writeNewFolder } from '../../src/files/write.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'deckwright-write-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('leaves the folder that has the name as it is', async () => {
  await writeNewFolder(join(home, 'a'), [textFile('one.txt', '1')]);
  const again = writeNewFolder(join(home, 'a'), [textFile('two.txt', '2')]);
  await expect(again).rejects.toMatchObject({ rule: 'template:exists' });
  expect([readdirSync(home), readdirSync(join(home, 'a'))]).toEqual([['a'], ['one.txt']]);
});

it('removes what a killed process left more than an hour ago, and nothing younger or of another name', async () => {
  const [old, young, other] = ['a.deckwright-1-00000000', 'b.deckwright-1-00000000', 'c.deckwright-notes'];
  for (const name of [old, young, other]) mkdirSync(join(home, name, 'inside'), { recursive: true });
  const before = new Date(Date.now() - 3_660_000);
  for (const name of [old, other]) utimesSync(join(home, name), before, before);
  await writeNewFolder(join(home, 'd'), [textFile('one.txt', '1')]);
  expect([old, young, other].map((name) => existsSync(join(home, name)))).toEqual([false, true, true]);
});
