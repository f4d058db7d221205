/** The proof that nothing of an article is invented, changed or lost, from its bytes to its deck. */
import { VFileMessage } from 'vfile-message';
import { compose } from '../../src/compose/index.ts';
import { outline } from '../../src/outline/index.ts';
import { read } from '../../src/read/index.ts';
import type { Pack } from '../../src/template/index.ts';
import { withoutDropped } from '../../src/verify/article-text.ts';
import { coverageOf, traceOf, verifyPolarity } from '../../src/verify/index.ts';
import { weigh } from '../../src/weigh/index.ts';
import { turnedAround } from './guarded.ts';

/** What is wrong with the deck of an article, nothing when all is right; undefined for one that `read` refuses. */
export async function faultsOf(path: string, content: string, pack: Pack): Promise<string[] | undefined> {
  const article = await read({ path, content }).catch((error: unknown) => {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  });
  if (!article) return undefined;
  const outlined = outline(article);
  const words = pack.words(outlined.meta.lang);
  const deck = compose(outlined, {
    source: article.readable,
    weights: weigh(outlined, article.readable),
    limits: pack.limits,
    words,
  });
  const { coverage, unplaced } = coverageOf(deck, outlined, article);
  const sum = coverage.slides + coverage.notes + coverage.dropped;
  return [
    ...traceOf(deck, article, Object.values(words)).messages.map((one) => `shown: ${String(one)}`),
    ...verifyPolarity(deck, article).map((one) => `changed: ${String(one)}`),
    // What is dropped in the midst of a quotation is accounted for.
    ...turnedAround(deck, withoutDropped(article)),
    ...unplaced.map(({ line, text }) => `unplaced: line ${line}: ${text}`),
    ...(coverage.words > 0 && Math.abs(sum - 1) > 0.001 ? [`coverage: ${sum}`] : []),
  ];
}
