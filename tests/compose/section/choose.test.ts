import { expect, it } from 'vitest';
import { choose } from '../../../src/compose/section/choose.ts';
import type { Candidate } from '../../../src/compose/section/candidates.ts';
import { slice, textOf, type Phrase } from '../../../src/text/phrase.ts';
import { bareContext } from './bare-context.ts';

/** What is chosen of sentences with their weights, of which `told` stand on the executive slide. */
async function chosen(
  said: readonly (readonly [text: string, weight: number])[],
  told: readonly string[],
): Promise<string[]> {
  const texts = said.map(([text]) => text);
  const context = await bareContext(`# Canals\n\n## Locks\n\n${texts.join(' ')}\n`);
  const [section] = context.outline.children;
  const [point] = section?.type === 'narrative' ? section.children : [];
  if (point?.type !== 'point') throw new Error('There is no paragraph');
  let at = 0;
  const candidates = said.map(([text, weight]): Candidate => {
    const start = textOf(point.whole).indexOf(text, at);
    at = start + text.length;
    const sentence: Phrase = slice(point.whole, start, at, context.source);
    return {
      phrase: sentence,
      tier: 'sentence',
      shown: [sentence],
      line: sentence.children,
      sentence,
      weight,
    };
  });
  return choose(candidates, { items: 1, words: 40 }, { ...context, told }).map(({ phrase }) =>
    textOf(phrase),
  );
}

const locks = 'Locks hold the water of three towns.';
const weirs = 'Weirs hold the water of four towns.';

it.each([
  [0.3, 0.3, [], locks],
  [0.3, 0.3, [locks], weirs],
  [0.3, 0.16, [locks], weirs],
  [0.3, 0.14, [locks], locks],
] as const)(
  'takes what the executive slide says for half of its weight: %d beside %d',
  async (first, second, told, best) =>
    expect(
      await chosen(
        [
          [locks, first],
          [weirs, second],
        ],
        told,
      ),
    ).toEqual([best]),
);

it('brings along what a reverse is the reverse of', async () => {
  const found = 'Lee found the opposite of that in the three towns.';
  expect(
    await chosen(
      [
        [locks, 0.3],
        [found, 0.3],
        [weirs, 0.3],
      ],
      [locks, weirs],
    ),
  ).toEqual([
    locks,
    // Its marker stays, so that it is set against the one before; lines of a list have no stop.
    found.slice(0, -1),
  ]);
});
