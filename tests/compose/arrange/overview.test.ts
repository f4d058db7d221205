import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'gate').join(' ');
const section = (name: string, count: number): string => `### ${name}\n\nThe gate ${words(count - 2)}.\n\n`;
const canal = (...sections: string[]): string =>
  `# Canals\n\nCanals carry coal.\n\n## Materials\n\n${sections.join('')}## Toll\n\nThe toll pays for the dredging of the canal.\n`;
const shown = async (content: string): Promise<string[]> =>
  layoutsOf((await composed(content)).deck).filter((layout) => layout === 'cards' || layout === 'rows');

it('shows neighbouring sections that say little as columns under the heading above them', async () => {
  const { deck } = await composed(canal(section('Oak', 32), section('Iron', 32)));
  const slide = deck.slides.find(({ layout }) => layout === 'cards');
  expect(slotText(slide, 'title')).toBe('Materials');
  expect(slotText(slide, 'points')).toMatch(/^OakThe gate .*IronThe gate /);
});

it.each([
  ['two that have room', [48, 48], ['cards']],
  ['two of which one says a word more', [48, 49], []],
  ['three that have room', [40, 40, 32], ['cards']],
  ['three of which one needs a row', [41, 32, 32], ['rows']],
  ['five, two and three', [32, 32, 32, 32, 32], ['cards', 'cards']],
])('shares slides among %s', async (_, counts, layouts) => {
  const sections = counts.map((count, at) => section(`Part ${'ABCDE'.charAt(at)}`, count));
  expect(await shown(canal(...sections))).toEqual(layouts);
});

it('leaves a figure that can be drawn its slide', async () => {
  const drawn =
    '### Iron\n\nIron gates leak in 38 % of all locks, against 9 % of the locks with gates of oak.\n\n';
  expect(await shown(canal(section('Oak', 32), drawn))).toEqual([]);
});

it('opens no part with headings that one slide shows', async () => {
  const filler = Array.from({ length: 16 }, (_, at) => `## Lock ${at}\n\nThe lock ${words(20)}.\n\n`).join(
    '',
  );
  const { deck } = await composed(`${canal(section('Oak', 32), section('Iron', 32))}\n${filler}`);
  const titles = deck.slides.map((slide) => slotText(slide, 'title'));
  expect(titles.filter((title) => title === 'Materials')).toHaveLength(1);
});

it.each([
  ['one sentence', 'The keeper minds all of them.', ['cards']],
  ['one sentence that is too long', `The keeper ${words(27)}.`, ['statement', 'cards']],
])('puts the columns below %s that leads up to them', async (_, lead, layouts) => {
  const content = canal(section('Oak', 32), section('Iron', 32)).replace(
    '## Materials\n',
    `## Materials\n\n${lead}\n`,
  );
  const { deck } = await composed(content);
  const own = deck.slides.filter((slide) => slotText(slide, 'title') === 'Materials');
  expect(own.map(({ layout }) => layout)).toEqual(layouts);
});
