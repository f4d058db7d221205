/** A deck and its report are the same whether they are built by the program or in the process of the tests. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { build, type Built } from '../../src/build.ts';
import { chinese, exampleOf, plain, specimen } from './decks.ts';

const hashes = ({ files }: Built): Record<string, string> =>
  Object.fromEntries(
    files.map(({ name, contents }) => [name, createHash('sha256').update(contents).digest('hex')]),
  );

it.each([specimen, chinese])(
  'builds the same bytes of %s in a process of its own and in this one',
  async (article) => {
    // So the other tests look at what the program gives. That others before it do not show, builder.test.ts proves.
    expect(hashes(await build(article, plain))).toEqual(hashes(await exampleOf(article, plain)));
  },
);
