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

it.each([
  ['three lines', `- ${words(27)}\n- gates`, -2],
  ['four lines', `- ${words(28)}\n- gates`, -1],
])('sets points of %s in the largest type only where they are short', async (_, list, density) => {
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n${list}`);
  expect(deck.slides[1]?.density).toBe(density);
});

const row = '| gates | 1 |\n';

it.each([
  // 410 px of 480 px: a head and five rows, one of which has two lines.
  ['85 % of the room', `| ${words(12)} | 1 |\n${row.repeat(4)}`, -2],
  // 434 px, and 413 px in the next smaller type.
  ['86.1 % of the room', row.repeat(6), 0],
])('lets a table in larger type fill %s and no more than 86 %%', async (_, rows, density) => {
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n| a | b |\n|---|---|\n${rows}`);
  expect(deck.slides[1]?.density).toBe(density);
});

it.each([
  [64, -2],
  [65, -1],
  [75, -1],
  [76, 0],
])('sets a line of code of %d characters as large as its line has room', async (characters, density) => {
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n\`\`\`\n${'x'.repeat(characters)}\n\`\`\``);
  expect(deck.slides[1]?.density).toBe(density);
});

it.each([
  [8, -2],
  [9, -1],
  [10, -1],
  [11, 0],
])('sets %d lines of code as large as they have room', async (lines, density) => {
  const code = Array.from({ length: lines }, (_, at) => `open ${at}`).join('\n');
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n\`\`\`\n${code}\n\`\`\``);
  expect(deck.slides[1]?.density).toBe(density);
});
