import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

const canal = (said: string): string => `# Canals\n\n## Gates\n\n${said}\n`;
const words = (count: number): string => Array.from({ length: count }, () => 'gate').join(' ');

it('puts what is said of code above it', async () => {
  const { deck } = await composed(
    canal('Oak rots above water. The keeper opens all gates each morning.\n\n```\nopen --gate\n```'),
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'code']);
  expect(slotText(deck.slides[1], 'code')).toMatch(/each morning\.?open --gate$/);
  expect(deck.slides[1]?.classes).toContain('said');
});

it('leaves long code a slide of its own', async () => {
  const code = Array.from({ length: 15 }, (_, at) => `open ${at}`).join('\n');
  const { deck } = await composed(
    canal(`Oak rots above water. The keeper opens all gates each morning.\n\n\`\`\`\n${code}\n\`\`\``),
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'statement', 'code']);
});

it('puts points beside a quotation', async () => {
  const said = 'Oak rots above water. Iron rusts below water.';
  const short = (await composed(canal(`> ${words(20)}.\n\n${said}`))).deck;
  expect(layoutsOf(short)).toEqual(['cover', 'quote']);
  expect(slotText(short.slides[1], 'points')).toBe('Iron rusts below water');
});

it('keeps the notes of both', async () => {
  const { deck } = await composed(canal('> Oak rots above water.\n\nIron rusts below it.'));
  expect(deck.slides[1]?.notes.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Oak rots above water.', 'Iron rusts below it.']),
  );
});

const table = `| Gate | Wood |\n|---|---|\n${'| north | oak |\n'.repeat(3)}`;

it.each([
  ['60 words beside a quotation', '> Oak rots.', 60, ['quote']],
  ['61 words beside a quotation', '> Oak rots.', 61, ['quote', 'narrative']],
  // Three rows have the room of 36 words.
  ['54 words beside a table of three rows', table, 54, ['table']],
  ['55 words beside a table of three rows', table, 55, ['table', 'narrative']],
])('sets %s where they have room', async (_, shown, count, layouts) => {
  const { deck } = await composed(canal(`${shown}\n\n- ${words(27)}\n- ${words(count - 27)}`));
  expect(layoutsOf(deck).slice(1)).toEqual(layouts);
});

it('puts a formula above what explains it', async () => {
  const { deck } = await composed(
    canal('Oak rots above water. The keeper opens all gates each morning.\n\n$$a = b + c$$'),
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'figure']);
  expect(slotText(deck.slides[1], 'points')).toBe('The keeper opens all gates each morning');
});

it.each([
  // What is said of it has a line.
  ['six lines of', 6, ['cover', 'code']],
  ['seven lines of', 7, ['cover', 'code', 'figure']],
])('puts a formula below %s code and what is said of it', async (_, lines, layouts) => {
  const code = Array.from({ length: lines }, (__, at) => `open ${at}`).join('\n');
  const { deck } = await composed(
    canal(
      `\`\`\`\n${code}\n\`\`\`\n\nOak rots above water. The keeper opens all gates each morning.\n\nThe load on a gate of oak:\n\n$$a = b + c$$`,
    ),
  );
  expect(layoutsOf(deck)).toEqual(layouts);
});

it.each([
  [100, ['narrative']],
  [101, ['narrative', 'statement']],
])('joins text of %d words where it is short enough', async (count, layouts) => {
  const { deck } = await composed(canal(`- ${words(33)}\n- ${words(33)}\n\n${words(count - 66)}.`));
  expect(layoutsOf(deck).slice(1)).toEqual(layouts);
});

const chart = '| Year | Boats |\n|---|---|\n| 2019 | 120 |\n| 2020 | 140 |\n| 2021 | 180 |\n| 2022 | 210 |';

it.each([
  [45, ['table']],
  [46, ['table', 'narrative']],
])('sets %d words beside a chart where they have room', async (count, layouts) => {
  const { deck } = await composed(canal(`${chart}\n\n- ${words(20)}\n- ${words(count - 20)}`));
  expect(layoutsOf(deck).slice(1)).toEqual(layouts);
});

it.each([
  [60, ['quote']],
  [61, ['quote', 'narrative']],
])('sets 60 words beside a quotation of %d words where both have room', async (count, layouts) => {
  const { deck } = await composed(canal(`> ${words(count)}.\n\n- ${words(27)}\n- ${words(33)}`));
  expect(layoutsOf(deck).slice(1)).toEqual(layouts);
});

/** Lines of code below so many words. */
const coded = (lines: number, count: number): string =>
  canal(
    `Ann pays ${words(count - 2)}.\n\n\`\`\`\n${Array.from({ length: lines }, (_, at) => `open ${at}`).join('\n')}\n\`\`\``,
  );

it.each([
  ['two lines of 14 words above twelve', 28, ['code']],
  ['a word more, which has a line of its own, above twelve', 29, ['statement', 'code']],
])('sets %s lines of code where both have room', async (_, count, layouts) => {
  expect(layoutsOf((await composed(coded(12, count))).deck).slice(1)).toEqual(layouts);
});

it.each([
  [4, -1],
  [5, 0],
])('sets %d lines of code with what is said of it larger where they are few', async (lines, density) => {
  expect((await composed(coded(lines, 28))).deck.slides[1]?.density).toBe(density);
});
