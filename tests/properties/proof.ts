/** The proof that nothing of an article is invented and nothing lost, from its bytes to its deck. */
import { VFileMessage } from 'vfile-message';
import type { Deck, Slide } from '../../src/compose/deck.ts';
import { compose } from '../../src/compose/index.ts';
import { outline } from '../../src/outline/index.ts';
import { read } from '../../src/read/index.ts';
import type { Pack } from '../../src/template/index.ts';
import { visible } from '../../src/text/visible.ts';
import { coverageOf, verifyTrace } from '../../src/verify/index.ts';
import { turnedAround } from './guarded.ts';
import { decodeString } from 'micromark-util-decode-string';

/** What is wrong with the deck of an article, nothing when all is right; undefined for one that `read` refuses. */
export async function faultsOf(path: string, content: string, pack: Pack): Promise<string[] | undefined> {
  const article = await read({ path, content }).catch((error: unknown) => {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  });
  if (!article) return undefined;
  const outlined = outline(article);
  const words = pack.words(outlined.meta.lang);
  const deck = compose(outlined, { source: article.readable, limits: pack.limits, words });
  const { coverage, unplaced } = coverageOf(deck, outlined, article.text);
  const sum = coverage.deck + coverage.dropped;
  return [
    ...verifyTrace(deck, article.readable, Object.values(words)).map((one) => `shown: ${String(one)}`),
    ...foreignNotes(deck, article.readable),
    ...turnedAround(deck, article.readable),
    ...unplaced.map(({ line, text }) => `unplaced: line ${line}: ${text}`),
    ...(coverage.words > 0 && Math.abs(sum - 1) > 0.001 ? [`coverage: ${sum}`] : []),
  ];
}

/** Notes with letters that do not stand in the article at their place, in their order. */
function foreignNotes(deck: Deck, source: string): string[] {
  return deck.slides.flatMap(({ notes, id }: Slide) =>
    notes.flatMap(({ text, position }) => {
      const raw = source.slice(position.start.offset, position.end.offset);
      const fits = [raw, visible(decodeString(raw))].some((said) => isWithin(letters(text), letters(said)));
      return fits ? [] : [`note of ${id}: ${text} (at: ${raw})`];
    }),
  );
}

const letters = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [];

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const one of whole) if (one === part[at]) at += 1;
  return at === part.length;
}
