import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/compose/section/candidates.ts';
import { noChoices } from '../../../src/compose/choices.ts';
import { noRooms } from '../../../src/compose/section/room.ts';
import { outline } from '../../../src/outline/index.ts';
import { read } from '../../../src/read/index.ts';
import { textOf } from '../../../src/text/phrase.ts';

/** The candidates of one paragraph with what they weigh; without weights, only what this file adds tells them apart. */
async function candidates(said: string): Promise<readonly [text: string, weight: number][]> {
  const article = await read({ path: 'article.md', content: `# Canals\n\n## Locks\n\n${said}\n` });
  const outlined = outline(article);
  const [section] = outlined.children;
  const supports = section?.type === 'narrative' ? section.children : [];
  const { lang } = outlined.meta;
  const weights = { sentences: [], sections: new Map(), words: new Map() };
  const context = { source: article.readable, lang, limits: {}, words: {}, credit: [], outline: outlined };
  const found = candidatesOf(
    supports,
    { ...context, weights, rooms: noRooms, told: [], choices: noChoices },
    true,
  );
  return found.map(({ phrase, weight }) => [textOf(phrase), weight]);
}

describe('the candidates of a section', () => {
  it.each([
    ['Lock tolls were collected from three ledgers of the town.', -0.4],
    ['Tolls are calculated by the wardens of the old town.', -0.4],
    ['Tolls fell by 40% in the three towns on the canal.', 0],
  ])('weigh less where they tell how something was found: %s', async (said, weight) =>
    expect((await candidates(said)).map(([, weighs]) => weighs)).toEqual([weight]),
  );

  it.each([
    ['The chart shows the tolls of three towns on the canal.', 0],
    ['The chart shows that tolls fell in three towns on the canal.', 1],
    ['The wardens of the town gave three reasons for the tolls:', 0],
  ])('leave out what says nothing without what is shown: %s', async (said, count) =>
    expect(await candidates(`${said} Tolls pay for the locks of the canal.`)).toHaveLength(count + 1),
  );
});
