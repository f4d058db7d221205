import { expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const titles = async (text: string): Promise<string[]> => {
  const { deck } = await composed(
    `# Canals\n\nMules pull barges.\n\n## Setup\n\n${text}\n\n## Cost\n\nOats are dear.`,
  );
  return deck.slides.map((slide) => slotText(slide, 'title'));
};

it.each([
  'The reasons are as follows:',
  'Let us begin with the parts that are set out in',
  'A barge is longer than the',
])('gives no slide to words that lead up to nothing: %s', async (text) => {
  expect((await titles(text)).join()).not.toContain('Setup');
});

it.each(['This is the lock that they live in.', 'Barges tie up here every night'])(
  'gives one to words that say something: %s',
  async (text) => {
    expect((await titles(text)).join()).toContain('Setup');
  },
);
