import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHashed, writeHashed } from '../../src/files/hashed.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashed-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('gives what was written, and leaves nothing else', () => {
  const path = join(folder, 'a');
  expect(readHashed(path)).toBeUndefined();
  writeHashed(path, Buffer.from('The price of rye'));
  expect(readHashed(path)?.toString()).toBe('The price of rye');
  writeHashed(path, Buffer.alloc(0));
  expect(readHashed(path)?.length).toBe(0);
  expect(readdirSync(folder)).toEqual(['a']);
});

it.each([
  ['a turned bit', (bytes: Buffer) => bytes.fill((bytes[3] ?? 0) ^ 4, 3, 4)],
  ['a turned bit of the hash', (bytes: Buffer) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
  ['an end that is missing', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['no hash at all', () => Buffer.from('The price')],
  ['nothing', () => Buffer.alloc(0)],
])('removes a file with %s', (_what, damaged) => {
  const path = join(folder, 'a');
  writeHashed(path, Buffer.from('The price of rye'));
  writeFileSync(path, damaged(readFileSync(path)));
  expect(readHashed(path)).toBeUndefined();
  expect(existsSync(path)).toBe(false);
});

it('that a file cannot be written is no failure', () => {
  writeHashed(join(folder, 'nowhere', 'a'), Buffer.from('x'));
  expect(readdirSync(folder)).toEqual([]);
});
