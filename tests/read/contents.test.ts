import { expect, it } from 'vitest';
import { read } from '../../src/read/index.ts';

const BODY = [
  '## Fans are loud',
  'Fans make most of the noise in a room.',
  '## Doors are not',
  'Doors make none of it.',
  '## What to do',
  'Open the door.',
];

async function droppedFrom(...lines: readonly string[]): Promise<string[]> {
  const { dropped } = await read({ path: 'a.md', content: ['# On noise', ...lines, ...BODY].join('\n\n') });
  return dropped.flatMap(({ reason, text }) => (reason === 'contents' ? [text] : []));
}

const WORDS = 'Fans are loud\nDoors are not\nWhat to do';

it.each([
  [
    'links',
    ['## Contents', '- [Fans are loud](#fans)\n- [Doors are not](#doors)\n- [What to do](#do)'],
    [WORDS, 'Contents'],
  ],
  [
    'links in a row, without a label',
    ['[Fans are loud](#fans) | [Doors are not](#doors) | [What to do](#do)'],
    [WORDS.replaceAll('\n', ' | ')],
  ],
  [
    'the words of the headings',
    ['In this article:', '1. Fans are loud\n2. Doors are not\n3. What to do'],
    ['In this article:', WORDS],
  ],
  [
    'German words',
    ['**Inhaltsverzeichnis**', '- Fans are loud\n- Doors are not\n- What to do'],
    ['Inhaltsverzeichnis', WORDS],
  ],
])('drops contents of %s', async (_what, lines, expected) => {
  expect((await droppedFrom(...lines)).toSorted()).toEqual(expected.toSorted());
});

it.each([
  ['two links', ['## Contents', '- [Fans are loud](#fans)\n- [Doors are not](#doors)']],
  [
    'links elsewhere',
    ['## Contents', '- [Fans](https://a.example)\n- [Doors](https://b.example)\n- [Do](https://c.example)'],
  ],
  ['words that no label announces', ['Three things:', '- Fans are loud\n- Doors are not\n- What to do']],
  ['words that are no headings', ['## Contents', '- Milk\n- Sugar\n- Cocoa']],
])('keeps %s', async (_what, lines) => {
  expect(await droppedFrom(...lines)).toEqual([]);
});

it('keeps a heading of contents below which more stands', async () => {
  const list = '- [Fans are loud](#fans)\n- [Doors are not](#doors)\n- [What to do](#do)';
  expect(await droppedFrom('## Contents', list, 'This box has what else there is.')).toEqual([WORDS]);
});
