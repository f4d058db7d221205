import { expect, it } from 'vitest';
import { choose } from '../../../src/compose/section/choose.ts';
import { noChoices } from '../../../src/compose/choices.ts';
import { noRooms } from '../../../src/compose/section/room.ts';
import type { Candidate } from '../../../src/compose/section/candidates.ts';
import { outline } from '../../../src/outline/index.ts';
import { read } from '../../../src/read/index.ts';
import { slice, textOf, type Phrase } from '../../../src/text/phrase.ts';

/** What is chosen of sentences that weigh alike, of which `told` stand on the executive slide. */
async function chosen(sentences: readonly string[], told: readonly string[]): Promise<string[]> {
  const article = await read({
    path: 'article.md',
    content: `# Canals\n\n## Locks\n\n${sentences.join(' ')}\n`,
  });
  const outlined = outline(article);
  const [section] = outlined.children;
  const [point] = section?.type === 'narrative' ? section.children : [];
  if (point?.type !== 'point') throw new Error('There is no paragraph');
  let at = 0;
  const candidates = sentences.map((text): Candidate => {
    const start = textOf(point.whole).indexOf(text, at);
    at = start + text.length;
    const sentence: Phrase = slice(point.whole, start, at, article.readable);
    return {
      phrase: sentence,
      tier: 'sentence',
      shown: [sentence],
      line: sentence.children,
      sentence,
      weight: 0.3,
    };
  });
  const { lang } = outlined.meta;
  const weights = { sentences: [], sections: new Map(), words: new Map() };
  const context = { source: article.readable, lang, limits: {}, words: {}, credit: [], outline: outlined };
  const all = { ...context, weights, rooms: noRooms, told, choices: noChoices };
  return choose(candidates, { items: 1, words: 40 }, all).map(({ phrase }) => textOf(phrase));
}

const locks = 'Locks hold the water of three towns.';
const weirs = 'Weirs hold the water of four towns.';

it('prefers what the executive slide does not say', async () => {
  expect(await chosen([locks, weirs], [])).toEqual([locks]);
  expect(await chosen([locks, weirs], [locks])).toEqual([weirs]);
});

it('brings along what a reverse is the reverse of', async () => {
  const found = 'Lee found the opposite of that in the three towns.';
  expect(await chosen([locks, found, weirs], [locks, weirs])).toEqual([
    locks,
    // Its marker stays, so that it is set against the one before; lines of a list have no stop.
    found.slice(0, -1),
  ]);
});
