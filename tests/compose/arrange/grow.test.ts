import { expect, it } from 'vitest';
import { composed } from '../decks.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'gates').join(' ');

it.each([
  ['a short list', `- ${words(10)}\n- ${words(10)}\n- ${words(10)}`, -2],
  ['a longer list', `- ${words(20)}\n- ${words(20)}\n- ${words(20)}`, -1],
  ['a list that fills its slide', Array.from({ length: 5 }, () => `- ${words(23)}`).join('\n'), 0],
])('sets %s as large as it has room', async (_, list, density) => {
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n${list}`);
  expect(deck.slides.slice(1).map((slide) => slide.density)).toEqual([density]);
});

it.each([
  ['a line of code', 'open --gate', -2],
  ['code of long lines', `open ${'x'.repeat(80)}`, 0],
])('sets %s larger only where no line is wrapped for it', async (_, code, density) => {
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n\`\`\`\n${code}\n\`\`\``);
  expect(deck.slides[1]?.density).toBe(density);
});

it('sets a table of few short rows larger', async () => {
  const { deck } = await composed('# Locks\n\n## Leaks\n\n| a | b |\n|---|---|\n| one | 1 |\n| two | 2 |\n');
  expect(deck.slides[1]?.density).toBe(-2);
});
