/** Whatever an article holds: a deck without a fault, and what it does not show is in its notes or was dropped for a reason. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startRepair } from '../../src/mend/index.ts';
import { mendWords, verifierOf } from '../../src/pipeline/verify-deck.ts';
import { coverageOf } from '../../src/verify/index.ts';
import { composed } from '../compose/decks.ts';
import { anyArticle } from './any-article.ts';
import { RUNS } from './runs.ts';

it('gives a deck that is sound, and loses nothing in silence', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (text) => {
      const { deck, outlined, article, words } = await composed(`Words first.\n\n${text}`, 'article.md');
      const verifier = verifierOf(article, outlined, words);
      const mended = verifier.withoutLoss(mendWords(startRepair(deck), verifier)).deck;
      expect(mended.slides.length).toBeGreaterThan(0);
      expect(verifier.verdictOn(mended).faults.map(({ message }) => message.reason)).toEqual([]);
      const { coverage, unplaced } = coverageOf(mended, outlined, article);
      expect(unplaced).toEqual([]);
      if (coverage.words > 0) expect(coverage.slides + coverage.notes + coverage.dropped).toBeCloseTo(1, 2);
      // Each reason is one of a list, and none of them is empty.
      expect(outlined.dropped.filter(({ reason }) => !reason)).toEqual([]);
    }),
    RUNS,
  );
}, 900_000);
