/** A deck is the same whether it is built alone or after others in the same browser. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { articles, builds } from './decks.ts';

const hashes = (contents: readonly Uint8Array[]): string[] =>
  contents.map((one) => createHash('sha256').update(one).digest('hex'));

it('builds the same bytes alone and after other decks', async () => {
  const formats = ['html', 'pdf'] as const;
  const alone = [];
  for (const article of articles) alone.push(...(await builds([article], { formats })));
  // One at a time, so that all of them are drawn in one page.
  const batch = await builds(articles, { formats, jobs: 1 });
  const of = (all: typeof batch): string[][] =>
    all.map(({ files }) => hashes(files.map(({ contents }) => contents)));
  expect(of(batch)).toEqual(of(alone));
});
