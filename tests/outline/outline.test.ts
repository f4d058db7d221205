import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { remarkOutline } from '../../src/outline/index.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { outlineOf, words } from './articles.ts';

it('is a compiler for unified', () => {
  const file = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkOutline)
    .processSync('# Tides\n\n## Costs\n\nThey rise.');
  const { result } = file as unknown as { result: { type: string; children: { type: string }[] } };
  expect([result.type, result.children.map(({ type }) => type)]).toEqual(['outline', ['narrative']]);
});

it('tells title, authors and dates from the first lines', async () => {
  const { meta, dropped } = await outlineOf('# Tides pay late\n\nBy Ann Lee\n\nMarch 1, 2026\n\nThey do.');
  expect([words(meta.title), meta.authors.map(words), meta.published?.iso]).toEqual([
    'Tides pay late',
    ['Ann Lee'],
    '2026-03-01',
  ]);
  expect(dropped.map(({ reason }) => reason)).toEqual(['byline', 'byline']);
});

it('drops the sentence of an abstract that the page cuts off, and never quotes it', async () => {
  const copy =
    'Tides pay late\n\nAbstract\n\nTidal power is paid for before it earns anything at all. Its builders hope that the banks will some day...\n\nAuthor: Ann Lee\n\nThe moon has never been late, but the money has been late on every project so far.\n\nEvery barrage on this coast was finished years after the date on its first poster.';
  const { meta, dropped } = await outlineOf(copy, 'a.txt');
  expect(meta.digest?.map(words)).toEqual(['Tidal power is paid for before it earns anything at all.']);
  expect(dropped.filter(({ reason }) => reason === 'truncated')).toHaveLength(1);
});

it('warns of an article without a title', async () => {
  const { outline } = await import('../../src/outline/index.ts');
  const { read } = await import('../../src/read/index.ts');
  const article = await read({
    path: 'a.md',
    content:
      'A sentence that is much too long to be the title of any article that was ever written by a human being.',
  });
  expect(words(outline(article).meta.title)).toMatch(/^A sentence that/);
  expect(article.file.messages.map(ruleOf)).toEqual(['outline:no-title']);
});

it('gives every node a place', async () => {
  const text = fc.array(
    fc.constantFrom(
      '# a\n',
      '## b\n\n',
      'words here. ',
      '- item\n',
      '1. **x**: y\n',
      '> q\n',
      '\n\n',
      '|a|b|\n|-|-|\n|c|d|\n',
      '```\ncode\n```\n',
      'Q: why?\n\n',
    ),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(text, async (pieces) => {
      const content = `x${pieces.join('')}`;
      const check = (node: unknown): void => {
        if (node === null || typeof node !== 'object') return;
        if (
          'type' in node &&
          typeof node.type === 'string' &&
          /^(?:outline|narrative|passage|faq|question|point|exhibit|phrase|matrix|comparison)$/.test(
            node.type,
          )
        ) {
          expect(node).toHaveProperty('position.start.offset');
        }
        for (const value of Object.values(node)) if (Array.isArray(value)) value.forEach(check);
      };
      check(await outlineOf(content));
    }),
    { numRuns: 300 },
  );
});
