import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/compose/section/candidates.ts';
import type { Rooms } from '../../../src/compose/section/room.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { bareContext } from './bare-context.ts';

const before = '# Canals\n\n## Locks\n\n';

/** The candidates of one paragraph with what they weigh, where the sentences at some places are the best of the article. */
async function candidates(
  said: string,
  best: readonly number[] = [],
): Promise<readonly [text: string, weight: number][]> {
  const context = await bareContext(`${before}${said}\n`);
  const [section] = context.outline.children;
  const supports = section?.type === 'narrative' ? section.children : [];
  const rooms: Rooms = { words: new Map(), best: new Set(best.map((place) => before.length + place)) };
  const found = candidatesOf(supports, { ...context, rooms }, true);
  return found.map(({ phrase, weight }) => [textOf(phrase), weight]);
}

describe('the candidates of a section', () => {
  it('weigh more where they are among the best of the article, and where the author speaks of himself stay out elsewhere', async () => {
    const said = 'We sold three barges to the town of Hull in May. Tolls pay for the locks of the canal.';
    const tolls = said.indexOf('Tolls');
    expect((await candidates(said, [0, tolls])).map(([, weight]) => weight)).toEqual([-0.08, 0.3]);
    expect((await candidates(said)).map(([, weight]) => weight)).toEqual([0]);
  });

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
