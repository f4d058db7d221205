import { expect, it } from 'vitest';
import { textOf } from '../../src/text/phrase.ts';
import { blockOf, linesOf, made } from './made.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'gate').join(' ');
const figure = 'Iron gates leak in 38 % of all locks, against 9 % of the locks with gates of oak.';
const prose = Array.from({ length: 6 }, (_, at) => `The keepers of lock ${at} open ${words(12)}.`).join(' ');

it('sets the figures of a chapter large behind its first paragraph', async () => {
  const { report } = await made(
    `# T\n\n## Gates\n\n${prose} ${figure}\n\nNobody paints the gates of the canal.\n`,
  );
  const types = report.chapters[0]?.blocks.map(({ type }) => type);
  expect(types).toEqual(['paragraph', 'keyFigures', 'paragraph']);
  const block = blockOf(report.chapters, 'keyFigures');
  expect(block?.figures.map(({ value }) => textOf(value))).toEqual(['38 %', '9 %']);
});

it('draws no figures that are most of their chapter', async () => {
  const { report } = await made(`# T\n\n## Gates\n\n${figure} Nobody paints the gates of the canal.\n`);
  expect(blockOf(report.chapters, 'keyFigures')).toBeUndefined();
});

it.each([
  ['two items with labels', `- **Oak:** it rots.\n- **Iron:** it rusts.`, true],
  ['one', '- **Oak:** it rots.', false],
  ['six', Array.from({ length: 6 }, (_, at) => `- **Lock ${at}a:** it rots.`).join('\n'), true],
  ['seven', Array.from({ length: 7 }, (_, at) => `- **Lock ${at}a:** it rots.`).join('\n'), false],
  ['an item of 45 words', `- **Oak:** ${words(45)}.\n- **Iron:** it rusts.`, true],
  ['an item of 46 words', `- **Oak:** ${words(46)}.\n- **Iron:** it rusts.`, false],
  ['items that are numbered', '1. **Oak:** it rots.\n2. **Iron:** it rusts.', false],
])('sets %s as cards or not', async (_, list, areCards) => {
  const { report } = await made(`# T\n\n## Gates\n\nThe gates are of two kinds.\n\n${list}\n`);
  const block = blockOf(report.chapters, 'list');
  expect(JSON.stringify(block?.data ?? {}).includes('cards')).toBe(areCards);
});

it('drops the mark between the label and the text of a card', async () => {
  const { report } = await made(
    '# T\n\n## Gates\n\nThe gates are of two kinds.\n\n- **Oak:** it rots.\n- **Iron:** it rusts.\n',
  );
  expect(linesOf(blockOf(report.chapters, 'list'))).toEqual(['Oak', 'It rots.', 'Iron', 'It rusts.']);
});

it.each([
  [10, 15, undefined],
  [10, 16, 'right'],
  [16, 10, 'left'],
])('gives the side that says much more the wider column: %i and %i words', async (left, right, wider) => {
  const { report } = await made(
    `# T\n\n## Gates\n\nPros:\n\n- ${words(left)}.\n\nCons:\n\n- ${words(right)}.\n`,
  );
  expect(blockOf(report.chapters, 'sides')?.wider).toBe(wider);
});
