import { expect, it } from 'vitest';
import { composed } from '../decks.ts';

const side = (count: number): string => `- ${Array.from({ length: count }, () => 'gates').join(' ')}.`;

it.each([
  ['as long as the other', 10, 15, []],
  ['much longer behind', 10, 16, ['wide-right']],
  ['much longer before', 16, 10, ['wide-left']],
])('gives a side that is %s the column that it needs', async (_, left, right, classes) => {
  const { deck } = await composed(
    `# Canals\n\n## Locks\n\nPros:\n\n${side(left)}\n\nCons:\n\n${side(right)}\n`,
  );
  const slide = deck.slides.find(({ layout }) => layout === 'comparison');
  expect(slide?.classes).toEqual(classes);
});
