import { expect, test } from 'vitest';
import { keywordsOf } from '../../../src/compose/section/keywords.ts';
import type { Deck } from '../../../src/compose/deck.ts';
import type { Slide } from '../../../src/compose/layout/index.ts';

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** A deck with these titles and sentences. */
const deck = (titles: readonly string[], sentences: readonly string[], lang = 'en'): Deck => ({
  title: 'Title',
  authors: [],
  lang,
  size: '16:9',
  slides: titles.map((title, at): Slide => ({
    id: `s${at}`,
    layout: 'points',
    slots: { title: [{ type: 'text', value: title }], points: [] },
    classes: [],
    density: 0,
    notes: at === 0 ? sentences.map((text) => ({ line: 1, text, position })) : [],
    sources: [],
  })),
});

test('are expressions that come back, names, and common words of titles', () => {
  const words = keywordsOf(
    deck(
      ['The price of grain'],
      [
        'The water wheel of Fenwick turns all year.',
        'A water wheel costs less than an engine, and the price falls.',
        'In Fenwick the price rises with the river, and grain is dear.',
        'Nobody knows the price of flour or grain.',
        'The grain is dry.',
      ],
    ),
  );
  expect(words).toEqual(['grain', 'price', 'water wheel', 'Fenwick']);
});

test('are none where nothing comes back, and no words that only count or join', () => {
  expect(keywordsOf(deck(['One mill'], ['One mill stands alone.']))).toEqual([]);
  expect(
    keywordsOf(deck(['Two of them'], ['Two of them.', 'The two of them.', 'Two or the first.'])),
  ).toEqual([]);
});

test('are not counted twice where a title is cut from a sentence', () => {
  expect(keywordsOf(deck(['Stone bridge'], ['The stone bridge is old.']))).toEqual([]);
  expect(keywordsOf(deck(['Stone bridge'], ['The stone bridge is old.', 'A stone bridge lasts.']))).toEqual([
    'stone bridge',
  ]);
});

test('are words of Chinese, taken apart without spaces', () => {
  expect(keywordsOf(deck(['潮汐发电'], ['潮汐每天两次。', '潮汐可以预报。', '太阳和潮汐。'], 'zh'))).toEqual([
    '潮汐',
  ]);
});
