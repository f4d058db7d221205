import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { outline } from '../../src/outline/index.ts';
import type { Matrix } from '../../src/outline/outline.ts';
import { directives } from '../../src/read/markdown/directives.ts';
import { read } from '../../src/read/index.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { brief, outlineOf, words } from './articles.ts';

const quadrant = (name: string, at = ''): string =>
  `:::quadrant[${name}]${at}\nWhat the council does.\n:::\n`;
const four = ['Wins', 'Savings', 'Towers', 'Drains'];
const matrix = (inside: string, attributes = '{x="Cheap | Dear" y="Visible | Hidden"}'): string =>
  `# Works\n\n::::matrix[City works]${attributes}\n${inside}::::\n`;

async function messagesOf(content: string): Promise<string[]> {
  const article = await read({ path: 'a.md', content });
  outline(article);
  return article.file.messages.map((one) => `${ruleOf(one)} ${one.line}: ${one.reason}`);
}

const briefs = async (content: string): Promise<string[]> => (await outlineOf(content)).children.map(brief);

it('takes the author at their word for a matrix', async () => {
  const { children } = await outlineOf(
    matrix(`Two questions.\n\n${four.map((name) => quadrant(name)).join('\n')}`),
  );
  const found = children[0] as Matrix;
  expect(words(found.heading)).toBe('City works');
  expect([...found.x.ends, ...found.y.ends].map(words)).toEqual(['Cheap', 'Dear', 'Visible', 'Hidden']);
  expect(found.children.map(({ heading, at }) => `${at.y} ${at.x}: ${words(heading)}`)).toEqual([
    'top left: Wins',
    'top right: Savings',
    'bottom left: Towers',
    'bottom right: Drains',
  ]);
  expect(found.introduction).toHaveLength(1);
  // The words of attributes are placed where they stand.
  expect(found.y.ends[1].position.start).toMatchObject({ line: 3, column: 54 });
});

it('lets quadrants say where they stand', async () => {
  const places = ['bottom right', 'bottom left', 'top right', 'top left'];
  const { children } = await outlineOf(
    matrix(four.map((name, index) => quadrant(name, `{at="${places[index]}"}`)).join('\n')),
  );
  expect((children[0] as Matrix).children.map(({ at }) => `${at.y} ${at.x}`)).toEqual(places);
});

it('takes the author at their word for every other kind of section', async () => {
  expect(
    await briefs(
      [
        '# Works',
        ':::introduction\nThe city has little money.\n:::',
        ':::narrative[Who pays]\nThe owners do.\n\nTherefore they vote.\n:::',
        '::::comparison[The toll]\n:::side[Yesterday]\nFree.\n:::\n:::side[Tomorrow]\nTwo coins.\n:::\n::::',
        '::::faq\nThe desk opens at six.\n\n:::question[Who pays?]\nThe owner.\n:::\n::::',
        ':::thesis\nCities are drains.\n:::',
        ':::aside\nThe mayor laughed.\n:::',
        ':::conclusion[In the end]\nNobody votes.\n:::',
        ':::disclaimer\nNo advice.\n:::',
      ].join('\n\n'),
    ),
  ).toEqual([
    'passage introduction',
    'narrative: Who pays',
    'comparison: The toll',
    'passage other',
    'faq',
    'passage thesis',
    'passage aside',
    'passage conclusion: In the end',
    'passage disclaimer',
  ]);
});

it('names a block by the heading directly above it, and goes on below it', async () => {
  const { children } = await outlineOf(
    '# Works\n\n## Who pays\n\n:::narrative\nThe owners do, and always did.\n:::\n\nThe mayor agrees with all of this.\n\n### Later\n\nThe mayor regrets it.\n',
  );
  expect(children.map(brief)).toEqual(['narrative: Who pays', 'passage other', 'narrative: Later']);
  expect(children.map(({ group }) => (group ?? []).map(words))).toEqual([[], ['Who pays'], ['Who pays']]);
});

it.each([
  ['a matrix without axes', matrix(four.map((name) => quadrant(name)).join('\n'), ''), /without two axes/],
  [
    'a matrix of three',
    matrix(
      four
        .slice(1)
        .map((name) => quadrant(name))
        .join('\n'),
    ),
    /without four quadrants/,
  ],
  [
    'a matrix of five',
    matrix([...four, 'Rest'].map((name) => quadrant(name)).join('\n')),
    /without four quadrants/,
  ],
  [
    'two quadrants in one place',
    matrix(four.map((name) => quadrant(name, '{at="top left"}')).join('\n')),
    /without four quadrants/,
  ],
  ['a narrative without a name', '# W\n\n:::narrative\nWords.\n:::\n', /without a name/],
  ['a comparison of one side', '# W\n\n::::comparison\n:::side[A]\nWords.\n:::\n::::\n', /without two sides/],
  ['a faq without questions', '# W\n\n:::faq\nWords.\n:::\n', /without questions/],
  [
    'an attribute that nobody reads',
    '# W\n\n:::narrative[N]{colour="red"}\nWords.\n:::\n',
    /Unexpected `colour`/,
  ],
])('says what is wrong with %s, and loses nothing', async (_what, content, reason) => {
  const messages = await messagesOf(content);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/^outline:directive 3: /);
  expect(messages[0]).toMatch(reason);
  const { children } = await outlineOf(content);
  expect(JSON.stringify(children)).toMatch(/Words\.|What the council does\./);
});

it('documents each directive with an example that is read as it says', async () => {
  const readme = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/(?:^ {4}.*\n?)+/gm)].map(([block]) => block.replace(/^ {4}/gm, ''));
  const blocks = examples.filter((block) => block.startsWith(':::'));
  const named = new Set([...readme.matchAll(/:::(\w+)/g)].map(([, name]) => name));
  expect([...directives].filter((name) => !named.has(name))).toEqual([]);
  for (const block of blocks) expect(await messagesOf(`# Works\n\n${block}`)).toEqual([]);
  expect(blocks.length).toBeGreaterThanOrEqual(6);
});
