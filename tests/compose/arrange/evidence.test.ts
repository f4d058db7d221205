import { expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const shown = async (sentence: string, title = 'Canals of Poland'): Promise<readonly string[]> => {
  const { deck } = await composed(`# ${title}\n\n## What the keepers say\n\n${sentence}\n`);
  const slide = deck.slides.at(-1);
  return slide?.layout === 'stat' ? [slotText(slide, 'figures')] : [];
};

it.each([
  ['The keepers of Poland lost 80 % of their tolls.', '80 % The keepers of Poland lost 80 % of their tolls'],
  [
    'Repairs of the weir took less than $4 million.',
    'less than $4 million Repairs of the weir took less than $4 million',
  ],
  ['The new gate closes 20x faster than the old one.', '20x The new gate closes 20x faster than the old one'],
])('sets the figure of %s large, with what makes it a bound', async (sentence, text) => {
  expect(await shown(sentence)).toEqual([text]);
});

it.each([
  ['a country that the article is not about', 'In Germany repairs cost 80 % of the tolls.'],
  ['what the sentence before must tell', 'The keepers reached the 80 % mark of that plan.'],
  ['what is left of another amount', 'The keepers spent the remaining 80 % on paint.'],
  ['a multiple of nothing', 'The new gate is a 20x thing for the keepers.'],
  ['words that point back', 'It cost the keepers 80 % of the tolls.'],
])('sets no figure large that is of %s', async (_, sentence) => {
  expect(await shown(sentence)).toEqual([]);
});

it('sets two shares against each other with bars of one scale', async () => {
  const { deck } = await composed(
    '# Canals\n\n## Who owns boats\n\nOf the keepers 38 % own a boat, against 9 % of the millers.\n',
  );
  const slide = deck.slides.at(-1);
  const [figures] = slide?.layout === 'stat' ? slide.slots.figures : [];
  expect(figures?.type === 'list' && figures.children.map(({ data }) => data?.bar)).toEqual([38, 9]);
});

it.each([
  [26, true],
  [27, false],
])('has a sentence of %i words below a figure: %s', async (count, isShown) => {
  const said = `The keepers of Poland lost 80 % of their tolls ${'gate '.repeat(count - 9).trim()}.`;
  expect((await shown(said)).length > 0).toBe(isShown);
});

it.each([
  [80, 'stat'],
  [81, 'narrative'],
])('has points of %i words beside a figure: %s', async (count, layout) => {
  const lines = [16, 16, 16, count - 48].map((size) => `- ${'gate '.repeat(size).trim()}`);
  const { deck } = await composed(
    `# Canals of Poland\n\n## What the keepers say\n\n- The keepers of Poland lost 80 % of their tolls.\n${lines.join('\n')}\n`,
  );
  expect(deck.slides.at(-1)?.layout).toBe(layout);
});

it('sets two figures large beside what has none', async () => {
  const lines = [
    'The keepers of Poland lost 80 % of their tolls in May.',
    'The millers of Poland lost 70 % of their boats.',
    'The weir of Poland took less than $4 million in all those years.',
    'Oak rots above the water of the locks in all of the towns.',
  ];
  const { deck } = await composed(
    `# Canals of Poland\n\n## What the keepers say\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
  );
  const slide = deck.slides.at(-1);
  expect(slotText(slide, 'figures')).toMatch(/^80 %.*70 %.*boats$/u);
  expect(slotText(slide, 'points')).toMatch(/^The weir.*Oak rots/u);
});
