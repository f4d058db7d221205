import { expect, it } from 'vitest';
import { choose } from '../../../src/compose/section/choose.ts';
import type { Candidate } from '../../../src/compose/section/candidates.ts';
import { slice, textOf, type Phrase } from '../../../src/text/phrase.ts';
import { bareContext } from './bare-context.ts';

/** A sentence with its weight; `open` is one that the next has to complete, `absent` one that may not stand on a slide. */
type Said = readonly [text: string, weight: number, kind?: 'open' | 'absent'];

/** What is chosen of sentences, of which `told` stand on the executive slide. */
async function chosen(said: readonly Said[], told: readonly string[], items = 1): Promise<string[]> {
  const texts = said.map(([text]) => text);
  const context = await bareContext(`# Canals\n\n## Locks\n\n${texts.join(' ')}\n`);
  const [section] = context.outline.children;
  const [point] = section?.type === 'narrative' ? section.children : [];
  if (point?.type !== 'point') throw new Error('There is no paragraph');
  let at = 0;
  const candidates = said.flatMap(([text, weight, kind]): Candidate[] => {
    const start = textOf(point.whole).indexOf(text, at);
    at = start + text.length;
    const sentence: Phrase = slice(point.whole, start, at, context.source);
    if (kind === 'absent') return [];
    const candidate: Candidate = {
      phrase: sentence,
      tier: 'sentence',
      shown: [sentence],
      line: sentence.children,
      sentence,
      weight,
    };
    return [kind === 'open' ? { ...candidate, isOpen: true } : candidate];
  });
  return choose(candidates, { items, words: 40 }, { ...context, told }).map(({ phrase }) => textOf(phrase));
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

it('brings along what an announcement announces, and shows none without it', async () => {
  const announcement: Said = ['Two things hold the towns.', 0.5, 'open'];
  expect(await chosen([announcement, [locks, 0.1]], [])).toEqual([announcement[0], locks]);
  expect(await chosen([announcement, [weirs, 0.1, 'absent'], [locks, 0.1]], [], 2)).toEqual([locks]);
});

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
