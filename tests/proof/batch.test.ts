/** A deck and its report are the same whether they are built alone or after others in the same process and browser. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { build, type Built } from '../../src/build.ts';
import { chinese, exampleOf, plain, specimen } from './decks.ts';

const hashes = ({ files }: Built): Record<string, string> =>
  Object.fromEntries(
    files.map(({ name, contents }) => [name, createHash('sha256').update(contents).digest('hex')]),
  );

it.each([specimen, chinese])('builds the same bytes of %s alone and among others', async (article) => {
  // In a process of its own, as the program does, which shows that the other tests look at what it gives.
  expect(hashes(await build(article, plain))).toEqual(hashes(await exampleOf(article, plain)));
});
