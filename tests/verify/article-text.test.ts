import { expect, it } from 'vitest';
import { read } from '../../src/read/index.ts';
import { besideImages, drawnOf, marksIn, withoutMarkers, wordsOnly } from '../../src/verify/article-text.ts';

const text = `# Mill

A [wheel](a.html "Wheel") turns[^1] ![a stone](b.png).

12. Oak
3) [ash][x]
- 4 elms

1. ## Ferry

[^1]: Slowly.

[x]: c.html
`;
const article = await read({ path: 'a.md', content: text });
/** What is left of a text, its blanks as one. */
const left = (blanked: string): string => blanked.replace(/\s+/g, ' ').trim();

it('keeps every offset', () => {
  const shape = (words: string): string => words.replace(/[^\n]/g, '.');
  for (const blanked of [
    drawnOf(article),
    wordsOnly(article),
    withoutMarkers(article.readable, article.tree),
  ])
    expect(shape(blanked)).toBe(shape(article.readable));
});

it('leaves what is drawn as words', () => {
  expect(left(drawnOf(article))).toContain('A [wheel turns . 12. Oak 3) [ash - 4 elms');
});

it('leaves the words of pictures, and what stands beside them', () => {
  expect(left(wordsOnly(article))).toContain('A [wheel turns ![a stone .');
  expect(left(besideImages(article))).toContain('A [wheel](a.html "Wheel") turns[^1] . 12. Oak');
});

it('leaves no marker of an item or a heading, and every other number', () => {
  expect(left(withoutMarkers(text, article.tree))).toContain('Oak [ash 4 elms Ferry');
});

it('finds the marks of notes', () => {
  expect(marksIn(article.tree).map(({ start, end }) => text.slice(start, end))).toEqual(['[^1]']);
});
