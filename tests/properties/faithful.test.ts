/** For any article: nothing is invented, nothing is lost, and nothing but a message is thrown. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { basePack } from '../base-pack.ts';
import { copy, markdown, noise } from './arbitrary.ts';
import { faultsOf } from './proof.ts';
import { RUNS } from './runs.ts';

const kinds = [
  ['Markdown', 'article.md', markdown],
  ['a copy of a page', 'article.txt', copy],
  ['noise as Markdown', 'article.md', noise],
  ['noise as text', 'article.txt', noise],
] as const;

it.each(kinds)(
  'shows and says only what is in the article, and loses nothing of it: %s',
  async (_, path, content) => {
    const pack = await basePack();
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        const faults = await faultsOf(path, text, pack);
        if (faults) reached++;
        expect(faults ?? []).toEqual([]);
      }),
      RUNS,
    );
    expect(reached).toBeGreaterThan(RUNS.numRuns / 2);
  },
  900_000,
);
