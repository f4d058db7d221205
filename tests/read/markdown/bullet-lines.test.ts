import type { Paragraph } from 'mdast';
import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { placeOf, textOf } from '../../../src/text/phrase.ts';

async function items(content: string): Promise<string[]> {
  const { tree, text } = await read({ path: 'a.md', content });
  return tree.children.flatMap((block) =>
    block.type === 'list'
      ? block.children.map((item) => {
          const { children } = item.children[0] as Paragraph;
          const { start, end } = placeOf(item);
          return `${textOf(children)} @ ${text.slice(start.offset, end.offset)}`;
        })
      : [],
  );
}

it.each([['bullets of other scripts', '・春の船\n・**夏**の船', ['春の船 @ 春の船', '夏の船 @ **夏**の船']]])(
  'reads %s as items, each in its place',
  async (_what, lines, wanted) => {
    expect(await items(`# T\n\n${lines}\n`)).toEqual(wanted);
  },
);

it.each([
  ['a sentence that has a colon', 'There is one thing to say:\nnothing at all.'],
  ['two lines of prose that have colons', 'Note: the boats come in\nand one more: the ice.'],
  ['labels with values', '春：新しい船\n夏：古い船'],
  ['long lines', `Spring: ${'the boats come in '.repeat(6)}\nSummer: ${'the boats go out '.repeat(6)}`],
])('leaves %s a paragraph', async (_what, lines) => {
  expect(await items(`# T\n\n${lines}\n`)).toEqual([]);
});

it('drops crumbs and prompts, and keeps what a picture is called', async () => {
  const { tree, dropped } = await read({
    path: 'a.md',
    content:
      '[Home](/) > [Quays](/quays) > Ropes\n\n# Ropes\n\nHemp holds.\n\nPhoto: Ada Sailor\n\nAlready have an account? Sign in\n',
  });
  expect(tree.children).toHaveLength(3);
  expect(dropped.map(({ reason }) => reason)).toEqual(['navigation', 'advertisement']);
});
