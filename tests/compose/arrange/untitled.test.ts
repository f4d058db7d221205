import { expect, it } from 'vitest';
import { linesOf } from '../../../src/compose/runs.ts';
import { composed } from '../decks.ts';

const paragraph = (words: string, more = 0): string =>
  `The ${words} of the canal were counted by the wardens of the old town over many years${', and again'.repeat(more)}.`;

const untitled = async (content: string): Promise<string[][]> => {
  const { deck } = await composed(content);
  return deck.slides
    .filter(({ slots }) => slots.title.every(({ position }) => position === undefined))
    .map((slide) => linesOf(slide).map((line) => line.map(({ value }) => value).join('')));
};

const article = (parts: readonly string[]): string =>
  `# Notes on a canal\n\n${parts.map((words) => paragraph(words)).join('\n\n')}`;

it.each([
  [['gates', 'locks', 'weirs', 'mules'], 1],
  [['gates', 'locks', 'weirs', 'mules', 'boats', 'sluices'], 2],
])('gives as few slides as hold it to prose without headings: %j', async (parts, count) => {
  const slides = await untitled(article(parts));
  expect(slides).toHaveLength(count);
  // No line of a list ends with a stop, also where a slide of one sentence became one.
  expect(slides[0]?.filter((line) => line.endsWith('.'))).toEqual([]);
});

it('keeps apart what stands below headings', async () => {
  const { deck } = await composed(
    `# Notes\n\n## Gates\n\n${paragraph('gates', 3)}\n\n## Weirs\n\n${paragraph('weirs', 3)}`,
  );
  const titles = deck.slides.map(({ slots }) =>
    slots.title.map((node) => ('value' in node ? node.value : '')).join(''),
  );
  expect(titles).toEqual(expect.arrayContaining(['Gates', 'Weirs']));
});
