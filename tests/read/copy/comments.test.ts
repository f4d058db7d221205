import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { paragraphs, title } from '../html/pages.ts';

async function reasons(lines: readonly string[]): Promise<{ said: string[]; comments: string }> {
  const { tree, dropped } = await read({ path: 'copy.txt', content: lines.join('\n\n') });
  return {
    said: tree.children.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.children)] : [])),
    comments: dropped.flatMap(({ reason, text }) => (reason === 'comments' ? [text] : [])).join(' '),
  };
}

const said = (n: number): string[] => [
  `I have said it ${n} times and I say it again, the gate will silt up as the lock did, and nobody will dredge it.`,
  `Whoever bought a house in the marsh knew what the maps said about it, and should not complain after ${n} winters.`,
];

it.each([
  ['a name and an hour open each', (n: number) => [`By reader${n} on 5/1${n}/2013 2:04:01 PM, Rating: 1`]],
  ['a verb opens each', (n: number) => [`Reader ${n} says:`]],
  ['a label opens each', (n: number) => [`Posted by: Reader, 2${n} Sep 2011 | 15:22`]],
  ['thumbs open each', (n: number) => [`reader${n} ${n + 1} Like`]],
])('drops comments longer than the article where %s', async (_, opening) => {
  const talk = Array.from({ length: 8 }, (_one, n) => [...opening(n), ...said(n)]).flat();
  const { said: kept, comments } = await reasons([title, ...paragraphs, 'Join in', ...talk]);
  expect(kept).toEqual([...paragraphs]);
  expect(comments).toContain('I have said it 7 times');
});

it('drops comments that only names part, below a heading that announces them', async () => {
  const talk = Array.from({ length: 8 }, (_, n) => [`Reader${n}`, ...said(n)]).flat();
  const { said: kept } = await reasons([title, ...paragraphs, 'Visitor Opinions (latest first)', ...talk]);
  expect(kept).toEqual([...paragraphs]);
});

it('keeps an article below a page of other posts with their hours', async () => {
  const posts = Array.from({ length: 3 }, (_, n) => [
    `Posted by: Desk, 1${n} Sep 2011 | 15:22`,
    'Ferries wait, boats pass, and the board has not yet said for how long it will be so.',
  ]).flat();
  const { said: kept } = await reasons([...posts, title, ...paragraphs]);
  expect(kept).toEqual(expect.arrayContaining([...paragraphs]));
});

it('keeps what follows a control for comments in the midst of an article', async () => {
  const lines = [
    title,
    ...paragraphs.slice(0, 3),
    'Post a comment',
    ...paragraphs.slice(3),
    ...paragraphs.slice(0, 2).map((text) => `Again, ${text}`),
  ];
  const { said: kept } = await reasons(lines);
  expect(kept).toEqual(expect.arrayContaining([...paragraphs]));
});
