import { describe, expect, it } from 'vitest';
import { placeNear } from '../../../src/compose/exhibit/code-breaks.ts';
import { divide, drawnLines, roomOf, type Room } from '../../../src/compose/exhibit/code-lines.ts';
import type { ComposeContext } from '../../../src/compose/context.ts';
import type { Slide, SlideOf } from '../../../src/compose/layout/index.ts';
import { marked } from '../../../src/compose/continuation.ts';
import { composed, slotText } from '../decks.ts';

const room: Room = { lines: 12, dense: 15, characters: 89 };
const numbered = (count: number, text = 'pump'): string[] =>
  Array.from({ length: count }, (_, at) => `${text}(${at + 1});`);
const fence = (lines: readonly string[], lang = 'js'): string => `\`\`\`${lang}\n${lines.join('\n')}\n\`\`\``;
const isCode = (slide: Slide): slide is SlideOf<'code'> => slide.layout === 'code';
const codeOf = (slides: readonly Slide[]): string[] =>
  slides.filter(isCode).map((one) => slotText(one, 'code'));

describe('drawnLines', () => {
  const ten: Room = { ...room, characters: 10 };
  it.each([
    ['', 1],
    ['0123456789', 1],
    ['01234567890', 2],
    ['01234 6789 1', 2],
    // Wrapped before the word that does not fit: a count of characters would say two.
    ['012345 789012 456789', 3],
    ['0123456789'.repeat(3), 3],
    ['ab 0123456789012345678 c', 4],
    ['中文中文中', 1],
    ['中文中文中文', 2],
  ])('wraps %j to %d', (line, lines) => {
    expect(drawnLines([line], ten)).toBe(lines);
  });
});

describe('divide', () => {
  it.each([
    [1, 1, 0],
    [12, 1, 0],
    [13, 1, 1],
    [15, 1, 1],
    [16, 2, 0],
    [24, 2, 0],
    [25, 2, 1],
    [30, 2, 1],
    [31, 2, 1],
    [500, 2, 1],
  ])('%d lines take %d slides at density %d', (count, slides, density) => {
    const division = divide(numbered(count), room);
    expect(division.parts).toHaveLength(slides);
    expect(division.density).toBe(density);
    const shown = division.parts.at(-1)?.[1] ?? 0;
    expect(shown).toBe(count > 30 ? 30 : count);
  });

  it('divides at an empty line, which begins and ends no slide', () => {
    const lines = [...numbered(8), '', '', ...numbered(9)];
    expect(divide(lines, room).parts).toEqual([
      [0, 8],
      [10, 19],
    ]);
    expect(divide(['', ...numbered(3), ' '], room).parts).toEqual([[1, 4]]);
  });

  it('has no part for a block without a word', () => {
    expect(divide(['', ' '], room).parts).toEqual([]);
  });

  it('shows one line that is higher than two slides', () => {
    expect(divide(['x'.repeat(9000), 'y'], room).parts).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('placeNear', () => {
  const lines = ['list(', '  pump(', '    1,', '  ),', '  pump(', '    2,', '  ),', ')'];
  it('divides where a new thing begins and not before what closes one', () => {
    expect(placeNear(lines, 5)).toBe(4);
    expect(placeNear(lines, 3)).toBe(4);
  });
  it('goes no further than it may', () => {
    expect(placeNear(lines, 3, 0)).toBe(1);
    expect(placeNear(numbered(20), 10)).toBe(10);
  });
});

it('has fewer characters a line and more lines on slides of 4:3', () => {
  const context = { limits: {} } as unknown as ComposeContext;
  expect(roomOf(context)).toEqual(room);
  expect(roomOf({ ...context, size: '4:3' })).toEqual({ lines: 14, dense: 17, characters: 68 });
  expect(roomOf({ ...context, limits: { code: { code: 8 } } }).lines).toBe(8);
});

describe('the slides of a long block', () => {
  const lines = numbered(40).flatMap((line, at) => (at === 20 ? ['', line] : [line]));
  it('are two; the others are in the notes, and the slide says how many', async () => {
    const { deck } = await composed(`# Dams\n\n## Opening\n\n${fence(lines)}`);
    const slides = deck.slides.filter(isCode);
    expect(codeOf(slides)).toEqual([lines.slice(0, 15).join('\n'), lines.slice(15, 30).join('\n')]);
    expect(slides.map(({ left }) => left)).toEqual([undefined, 11]);
    const notes = new Set(slides.flatMap((slide) => slide.notes).map(({ text }) => text));
    expect(numbered(40).filter((line) => !notes.has(line))).toEqual([]);
    const shown = marked(deck, { continued: '({n}/{m})', left: '{n} more' }).slides.filter(isCode);
    expect(shown.map((one) => slotText(one, 'caption'))).toEqual(['', '11 more']);
    expect(shown.map((one) => slotText(one, 'title'))).toEqual(['Opening (1/2)', 'Opening (2/2)']);
  });

  it('keep each line at its place in the article', async () => {
    const { deck, article } = await composed(`# Dams\n\n## Opening\n\n${fence(lines)}`);
    for (const { text, position } of deck.slides.filter(isCode).flatMap(({ notes }) => notes))
      expect(article.readable.slice(position.start.offset, position.end.offset)).toContain(text);
  });
});
