import { expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const titles = async (content: string): Promise<string[]> => {
  const { deck } = await composed(content);
  return deck.slides.map((slide) => slotText(slide, 'title'));
};

const long = (what: string): string =>
  `Engineers of the three towns measured the ${what} of the river for forty years in a row and wrote it all down`;

it('calls prose without a heading an introduction at the start, and further points behind a heading', async () => {
  const sides = `**Pros:** ${long('gain')}.\n\n**Cons:** ${long('loss')}.`;
  expect(await titles(`# Weirs\n\n${long('depth')}.\n\n## Sides\n\n${sides}\n\n${long('width')}.`)).toEqual([
    'Weirs',
    'Introduction',
    'Sides',
    'Further points',
  ]);
});

it.each([
  ['Take the width of the river', 'Sluices'],
  ['Let’s say that the river is wide', 'Sluices'],
  ['The river is wide', 'Sluices: The river is wide'],
])('takes no order and no supposition for a title: %s', async (opening, title) => {
  const said = `${opening}. ${long('depth')}. ${long('width')}. ${long('speed')}.`;
  expect((await titles(`# Weirs\n\n## Sluices\n\n${said}`)).at(-1)).toBe(title);
});
