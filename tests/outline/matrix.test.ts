import { expect, it } from 'vitest';
import type { Matrix } from '../../src/outline/outline.ts';
import { outlineOf, words } from './articles.ts';

const items = [
  '1. Quick wins (Cheap + Visible): Paint the bridge before the visitors come.',
  '2. Quiet savings (Cheap + Hidden): Replace the pumps that nobody sees.',
  '3. Monuments (Dear + Visible): Build the tower that the mayor asked for.',
  '4. Foundations (Dear + Hidden): Renew the drains below the market.',
];

async function matrixOf(content: string): Promise<Matrix | undefined> {
  const { children } = await outlineOf(content, 'a.txt');
  return children.find((section): section is Matrix => section.type === 'matrix');
}

const places = (matrix: Matrix | undefined): string[] =>
  (matrix?.children ?? []).map(({ heading, at }) => `${at.y} ${at.x}: ${words(heading)}`);

it('takes four labelled items with two values on two axes for a matrix', async () => {
  const matrix = await matrixOf(
    `City works\n\nThe council sorts its works into four boxes by what they cost and who sees them.\n\n${items.join('\n\n')}`,
  );
  expect(matrix?.x.ends.map(words)).toEqual(['Cheap', 'Dear']);
  expect(matrix?.y.ends.map(words)).toEqual(['Visible', 'Hidden']);
  expect(words(matrix?.heading)).toBe('four boxes');
  expect(places(matrix)).toEqual([
    'top left: Quick wins',
    'bottom left: Quiet savings',
    'top right: Monuments',
    'bottom right: Foundations',
  ]);
});

it('lets position sentences win over order, and gives their words to the side', async () => {
  const [a, b, c, d] = items;
  const matrix = await matrixOf(
    `City works\n\nThe council sorts its works by what they cost and by who sees them at all.\n\nBottom right and top right – What can be done this year\n\n${a}\n\n${b}\n\nBottom left and top left – What takes a generation\n\n${c}\n\n${d}`,
  );
  expect(places(matrix)).toEqual([
    'bottom right: Quick wins',
    'top right: Quiet savings',
    'bottom left: Monuments',
    'top left: Foundations',
  ]);
  expect(matrix?.x.ends.map(words)).toEqual(['Dear', 'Cheap']);
  expect(matrix?.y.ends.map(words)).toEqual(['Hidden', 'Visible']);
  expect(matrix?.children.map(({ side }) => words(side))).toEqual([
    'What can be done this year',
    'What can be done this year',
    'What takes a generation',
    'What takes a generation',
  ]);
});

it.each([
  ['three items', items.slice(0, 3)],
  [
    'two items in one cell',
    [...items.slice(0, 3), '4. Bridges (Dear + Visible): Build another one across the river.'],
  ],
  [
    'three values on an axis',
    [...items.slice(0, 3), '4. Foundations (Free + Hidden): Renew the drains below the market.'],
  ],
])('makes no matrix of %s', async (_what, some) => {
  expect(
    await matrixOf(
      `City works\n\nThe council sorts its works by what they cost and by who sees them.\n\n${some.join('\n\n')}`,
    ),
  ).toBeUndefined();
});
