/** A deck and its report are the same whether they are built alone or after others in the same process and browser. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { articles, examples, plain } from './decks.ts';
import { builds } from './shared.ts';

const hashes = ({ files }: Built): Record<string, string> =>
  Object.fromEntries(
    files.map(({ name, contents }) => [name, createHash('sha256').update(contents).digest('hex')]),
  );

it('builds the same bytes alone and among others', async () => {
  const batch = await examples(plain);
  for (const [index, article] of articles.entries()) {
    const [alone] = await builds([article], plain);
    expect(alone && hashes(alone)).toEqual(batch[index] && hashes(batch[index]));
  }
});
