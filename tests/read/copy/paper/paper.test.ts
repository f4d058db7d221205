import type { RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { outline } from '../../../../src/outline/index.ts';
import type { Article } from '../../../../src/read/article.ts';
import { read } from '../../../../src/read/index.ts';
import { textOf } from '../../../../src/text/phrase.ts';

const paper = (...lines: readonly string[]): Promise<Article> =>
  read({ path: 'paper.txt', content: lines.join('\n') });

const blocksOf = ({ tree }: Article): string[] =>
  tree.children.flatMap((block): string[] => {
    if (block.type === 'heading') return [`${'#'.repeat(block.depth)} ${textOf(block.children)}`];
    if (block.type === 'paragraph') return [textOf(block.children)];
    return block.type === 'list' ? block.children.flatMap((item) => item.children.map(said)) : [];
  });
const said = (block: RootContent): string =>
  block.type === 'paragraph' ? `- ${textOf(block.children)}` : block.type;
const droppedOf = ({ dropped }: Article): string[] => dropped.map(({ reason, text }) => `${reason}: ${text}`);

const PAGES = [
  'How the ferry lost its harbour',
  '',
  'Mia Holt',
  '4 May 2025',
  '',
  'The ferry company closed its long-',
  'standing line to the island in March. Nobody bought the ves-',
  'sels, and the harbour master sent the pilots home for good in',
  'North Sea Quarterly                                 May 2025',
  'April.',
  '',
  '1. What the port says',
  '',
  'Two things are said in the port:',
  '• The bridge is free, which no ferry that burns oil can ever',
  '  be',
  '• The subsidy ended',
  '',
  'North Sea Quarterly                                 May 2025',
  '',
  '2. What comes next',
  '',
  'The port will sell the pier. Vessels are for hire.',
];

it('joins lines, words and items, and drops only what heads the pages', async () => {
  const article = await paper(...PAGES);
  expect(blocksOf(article)).toEqual([
    '# How the ferry lost its harbour',
    'The ferry company closed its long-standing line to the island in March. Nobody bought the vessels, and the harbour master sent the pilots home for good in April.',
    '## 1. What the port says',
    'Two things are said in the port:',
    '- The bridge is free, which no ferry that burns oil can ever be',
    '- The subsidy ended',
    '## 2. What comes next',
    'The port will sell the pier. Vessels are for hire.',
  ]);
  expect(droppedOf(article)).toEqual([
    'duplicate: North Sea Quarterly May 2025',
    'duplicate: North Sea Quarterly May 2025',
    'byline: Mia Holt',
    'byline: 4 May 2025',
  ]);
});

it('knows the place of every word, across hyphens and running heads', async () => {
  const article = await paper(...PAGES);
  const paragraph = article.tree.children.find(({ type }) => type === 'paragraph');
  const runs = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const sources = runs.map(({ position }) =>
    article.text.slice(position?.start.offset, position?.end.offset),
  );
  expect(sources.at(-1)).toBe('April.');
  expect(sources[0]).toMatch(/^The ferry company closed its long-\nstanding .* good in$/s);
});

it('drops page numbers that count on, and no other number', async () => {
  const page = (number: number): string[] => [
    `On the ${number}th of the month the crane lifts what the ships have`,
    'brought, and the carts take it up the hill to the market, where it',
    'is sold.',
    '',
    '1200',
    '',
    'Nobody counts what is left over when the carts come back in the',
    'evening, since it belongs to the porters.',
    '',
    String(number),
    '',
  ];
  const article = await paper(...page(4), ...page(5), ...page(6));
  expect(droppedOf(article)).toEqual(['duplicate: 4', 'duplicate: 5', 'duplicate: 6']);
  expect(blocksOf(article).filter((block) => block === '1200')).toHaveLength(3);
});

it('drops contents with pages, and joins the titles that they give', async () => {
  const article = await paper(
    'A short book of cranes',
    '',
    'Contents',
    'What a crane lifts in a year and what it does not lift      2',
    'The price of a rope ....................................... 3',
    'Porters                                                     4',
    '',
    'What a crane lifts in a year',
    'and what it does not lift',
    'It lifts stones, barrels and horses; it has never lifted a cow, as',
    'the harbour master says, and will lift none as long as he has the',
    'key.',
  );
  expect(blocksOf(article)).toEqual([
    '# A short book of cranes',
    'What a crane lifts in a year and what it does not lift',
    'It lifts stones, barrels and horses; it has never lifted a cow, as the harbour master says, and will lift none as long as he has the key.',
  ]);
  expect(droppedOf(article).map((text) => text.slice(0, 14))).toEqual([
    'contents: Cont',
    'contents: What',
    'contents: The ',
    'contents: Port',
  ]);
});

it('reads columns one after the other', async () => {
  const article = await paper(
    'The crane lifts stones and bar-        The rope is made of hemp, which',
    'rels all day, and it never stops       is grown on the hill behind the',
    'before the bell has rung.              church.',
  );
  expect(blocksOf(article)).toEqual([
    'The crane lifts stones and barrels all day, and it never stops before the bell has rung.',
    'The rope is made of hemp, which is grown on the hill behind the church.',
  ]);
});

it('joins Chinese without blanks', async () => {
  const article = await paper(
    '渡轮为什么离开了港口',
    '',
    '渡轮公司在三月关闭了通往岛屿的航线，没有人愿意购买那些旧船，',
    '港务长在四月把所有的引航员都送回了家，码头从此空无一人，只有',
    '海鸥还在。',
  );
  expect(blocksOf(article)).toEqual([
    '# 渡轮为什么离开了港口',
    '渡轮公司在三月关闭了通往岛屿的航线，没有人愿意购买那些旧船，港务长在四月把所有的引航员都送回了家，码头从此空无一人，只有海鸥还在。',
  ]);
});

it('takes the title that heads the pages, below the words of a cover', async () => {
  const page = (head: string, words: string, number: number): string[] => [
    head,
    '',
    `${words} is what the harbour master writes into his book, and`,
    'what he reads to the council in the winter, when no ship comes',
    'in.',
    '',
    `Page ${number} of 3`,
  ];
  const article = await paper(
    'Northport Office of Trade',
    '',
    'Report on an article',
    '',
    'The year of',
    'the crane',
    '',
    ...page('The year of the crane', 'Stone', 2),
    ...page('The year of the crane', 'Rope', 3),
  );
  expect(textOf(outline(article).meta.title)).toBe('The year of the crane');
});

const MENU = ['Home', 'Fares', 'Timetable', 'Contact', 'Search', 'Log in'];
it.each([
  [
    'two lines that go on',
    ['The crane lifts stones, barrels and', 'horses, and it never stops before', 'noon.'],
    true,
  ],
  ['one line that goes on', ['The crane lifts stones, barrels and', 'horses, and never stops.'], false],
])('is told by %s', async (_what, lines, unwraps) => {
  const article = await paper(...MENU, '', ...lines);
  expect(blocksOf(article).includes('Timetable')).toBe(unwraps);
});
