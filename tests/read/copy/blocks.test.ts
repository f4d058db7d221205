import { expect, it } from 'vitest';
import { blocksOf } from '../../../src/read/copy/blocks.ts';

const shapes = (text: string): string[] => blocksOf(text).map(({ kind, text: words }) => `${kind}: ${words}`);

it('reads a bullet alone on its line with the line below it', () => {
  expect(shapes('Faults\n-\nRust on the rails\n-\nIce in the locks')).toEqual([
    'short: Faults',
    'bullet: Rust on the rails',
    'bullet: Ice in the locks',
  ]);
});

it('leaves two bullets without text alone', () => {
  expect(shapes('-\n-\nRust')).toEqual(['bullet: ', 'bullet: Rust']);
});

it.each([
  ['春：新しい船が港に着いて荷物を全部おろす\n夏：古い船が港を出て北の海へ向かっていく', 'Japanese'],
  [
    'Spring: the new boats come in and lie at the quay\nSummer: the old boats go out to the northern sea\nWinter: the ice comes and nothing moves at all',
    'English',
  ],
])('takes lines of a label and a value for items, in %s', (lines) => {
  expect(new Set(blocksOf(lines).map(({ kind }) => kind))).toEqual(new Set(['bullet']));
});

it('takes the marks of question and answer for no labels of items', () => {
  expect(blocksOf('Q: Who pays?\nA: The owner.').map(({ kind }) => kind)).toEqual(['short', 'short']);
});

it('joins CJK lines only where they are broken at a column', () => {
  const full = '港の水は深くて船は一年中そこに入ることができるのです';
  expect(blocksOf(`${full}\n${full}\nと言われる。`)).toHaveLength(1);
  expect(blocksOf(`${full}。\n港の水は深くて船は一年中そこに来る。\n夏も同じ。`)).toHaveLength(3);
});

it('says which block stands below a blank line', () => {
  expect(blocksOf('One\nTwo\n\nThree').map(({ apart }) => apart)).toEqual([true, false, true]);
});
