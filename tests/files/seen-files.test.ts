import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noteFiles } from '../../src/files/seen-files.ts';
import { folder } from '../e2e/run.ts';

it('sees that a file has changed, has come or has gone, and that a folder has one more', () => {
  const root = folder();
  const [file, missing, sub] = ['theme.css', 'pack.yml', 'layouts'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, 'a');
  mkdirSync(sub);
  const seen = noteFiles();
  for (const path of [file, missing, sub]) seen.note(path);
  expect(seen.areUnchanged()).toBe(true);
  const changes = [
    () => writeFileSync(file, 'bc'),
    () => rmSync(file),
    () => writeFileSync(missing, ''),
    () => writeFileSync(join(sub, 'claim.md'), ''),
  ];
  for (const change of changes) {
    const before = noteFiles();
    for (const path of [file, missing, sub]) before.note(path);
    change();
    expect(before.areUnchanged()).toBe(false);
  }
  expect(seen.areUnchanged()).toBe(false);
});

it('sees other words of the same length and the same date', () => {
  const file = join(folder(), 'theme.css');
  writeFileSync(file, 'red');
  utimesSync(file, 0, 0);
  const seen = noteFiles();
  seen.note(file);
  writeFileSync(file, 'tan');
  utimesSync(file, 0, 0);
  expect(seen.areUnchanged()).toBe(false);
});

it('keeps what it noted first, since the file was read after that', () => {
  const file = join(folder(), 'theme.css');
  writeFileSync(file, 'a');
  const seen = noteFiles();
  seen.note(file);
  writeFileSync(file, 'bc');
  seen.note(file);
  expect(seen.areUnchanged()).toBe(false);
});
