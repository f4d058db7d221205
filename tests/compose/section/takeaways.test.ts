import { expect, it } from 'vitest';
import { takeawaysIn, type Takeaway } from '../../../src/compose/section/takeaways.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { bareContext } from './bare-context.ts';

/** The takeaways of an article; without sentences that weigh anything, only their marks tell them apart. */
async function takeawaysOf(content: string): Promise<Takeaway[]> {
  const context = await bareContext(`# Canals\n\n${content}\n`);
  return takeawaysIn(context.outline, context);
}

const standing = async (content: string, words: string): Promise<Takeaway | undefined> =>
  (await takeawaysOf(content)).find(({ phrase }) => textOf(phrase).includes(words));

const around = (middle: string): string =>
  `Mules pull barges.\n\n## Locks\n\n${middle}\n\n## Costs\n\nOats cost money.`;

it.each([
  ['in plain words', 'Oak holds water.', 0],
  ['below headings of two ranks', '### Gates\n\nOak holds water.', 0],
  ['below headings of three ranks', '### Gates\n\n#### Wood\n\nOak holds water.', -0.1],
  ['with code in it', 'Oak `holds` water.', -0.15],
  ['below the heading of a method', '### About the data\n\nOak holds water.', -0.15],
  ['below a heading that speaks of data', '### Data on oak\n\nOak holds water.', 0],
  ['with a name as in code', 'Oak holds openGate and water.', -0.15],
  ['with a name of two capitals', 'Oak holds OpenAI and water.', 0],
  ['as a conclusion', 'Therefore, oak holds water.', 0.1],
  ['as an announcement', 'I will argue that oak holds water.', 0.15],
])('weighs what is said %s', async (_what, said, weight) => {
  expect((await standing(around(said), 'water'))?.weight).toBeCloseTo(weight);
});

it('takes half of what hints add for the thesis, and all of what marks conclusions and what the author says outright', async () => {
  const hinted = await standing(around('Therefore, oak holds water.'), 'water');
  const announced = await standing(around('I will argue that oak holds water.'), 'water');
  expect([hinted?.thesis, announced?.thesis].map((thesis) => thesis?.toFixed(2))).toEqual(['0.20', '0.15']);
});

it.each([
  ['in its first section', 'This proposal offers canals.\n\n## Locks\n\nOak holds water.', true],
  ['in its last section', '## Locks\n\nOak holds water.\n\n## End\n\nThis proposal offers canals.', true],
  [
    'in between',
    '## Locks\n\nOak holds water.\n\n## Laws\n\nThis proposal offers canals.\n\n## End\n\nOats cost money.',
    false,
  ],
])('knows the article by what it is %s', async (_where, content, isKnown) => {
  expect((await standing(content, 'offers canals')) !== undefined).toBe(isKnown);
});

it.each([
  [
    'in its last section',
    '## Locks\n\nOak holds water.\n\n## End\n\nCanals were thought dead. However, these canals pay again.',
    true,
  ],
  ['in between', around('Canals were thought dead. However, these canals pay again.'), false],
])('pairs a contrast with what it turns against %s', async (_where, content, isPair) => {
  expect((await standing(content, 'pay again'))?.shown.length === 2).toBe(isPair);
});

it('does not take an order for the thesis', async () => {
  const order = await standing(around('Keep the oak under water.'), 'water');
  expect([order?.weight, order?.thesis].map((weight) => weight?.toFixed(1))).toEqual(['0.0', '-0.3']);
});

it('takes what would be for the thesis after what is', async () => {
  const supposed = await standing(around('If oak holds water, it rots.'), 'water');
  expect([supposed?.weight, supposed?.thesis].map((weight) => weight?.toFixed(1))).toEqual(['0.0', '-0.1']);
});

it.each(['Let’s say that oak holds water.', 'Suppose that oak holds water.', '假设橡木能够储水多年。'])(
  'takes no supposition: %s',
  async (said) => expect(await standing(around(said), said.slice(-4))).toBeUndefined(),
);

it('takes no conclusion from the method', async () => {
  const said = `${around('Oak is dear.')}\n\n## Clay\n\nClay is cheap.\n\n## Methodology\n\nDivers were paid.`;
  const weights = await Promise.all(
    ['Oak', 'Clay', 'Divers'].map(async (words) => (await standing(said, words))?.weight.toFixed(2)),
  );
  expect(weights).toEqual(['0.00', '0.10', '-0.15']);
});
