import { describe, expect, it } from 'vitest';
import { roomOf, roomsOf } from '../../../src/compose/section/room.ts';
import type { WeighedSentence } from '../../../src/weigh/weights.ts';
import { weigh } from '../../../src/weigh/index.ts';
import { bareContext } from './bare-context.ts';

describe('the room of a section', () => {
  it.each([
    [undefined, 44, 45],
    [undefined, 46, 46],
    [undefined, 109, 109],
    [undefined, 111, 110],
    ['1', 59, 60],
    ['1', 61, 61],
    ['1', 111, 110],
  ])('with the number %s and %d words among the best is %d', async (number, best, room) => {
    const { outline } = await bareContext('# Canals\n\n## Locks\n\nOak holds water.\n');
    const [locks] = outline.children;
    if (locks?.type !== 'narrative') throw new Error('There is no section');
    const section = { ...locks, ...(number !== undefined && { number }) };
    expect(roomOf(section, { rooms: { words: new Map([[section, best]]), best: new Set() } })).toBe(room);
  });
});

/** How many words are among the best of an article of so many sentences of five words, all of one weight. */
async function wordsShown(sentences: number): Promise<number> {
  const said = 'Oak holds water for long. '.repeat(sentences);
  const { outline, source } = await bareContext(`# Canals\n\n## Locks\n\n${said}\n`);
  const { sentences: all, ...others } = weigh(outline, source);
  const alike = all.map((sentence): WeighedSentence => ({ ...sentence, weight: 1 }));
  const { words } = roomsOf({ ...others, sentences: alike, words: new Map() }, [], 'en');
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

describe('the rooms of an article', () => {
  it.each([
    [25, 125],
    [27, 130],
    [100, 130],
    [200, 260],
    [340, 440],
    [1400, 1750],
  ])('of %d sentences of five words have %d of them', async (sentences, shown) =>
    expect(await wordsShown(sentences)).toBe(shown),
  );
});
