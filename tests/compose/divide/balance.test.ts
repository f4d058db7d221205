import { expect, it } from 'vitest';
import { shared } from '../../../src/compose/divide/balance.ts';

const lengths = (sizes: readonly number[], most: number): number[] =>
  shared(sizes, sizes, most).map((part) => part.length);

it('shares out by size over as few parts as hold them', () => {
  expect(lengths([0.1, 0.1, 0.1, 0.1], 5)).toEqual([4]);
  expect(lengths([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 5)).toEqual([4, 3]);
  expect(lengths([0.5, 0.5, 0.2, 0.2, 0.2], 5)).toEqual([2, 3]);
  expect(lengths([], 5)).toEqual([]);
});

it('leaves no item alone where two can share, and one that is too large by itself', () => {
  expect(lengths([0.3, 0.3, 0.3, 0.2], 5)).toEqual([2, 2]);
  expect(lengths([0.2, 1.4, 0.2, 0.2], 5)).toEqual([1, 1, 2]);
  expect(lengths([1.2, 1.2], 5)).toEqual([1, 1]);
});

it('keeps all items in order', () => {
  const items = Array.from({ length: 40 }, (_, n) => n);
  const parts = shared(
    items,
    items.map((n) => (n % 7) / 10),
    6,
  );
  expect(parts.flat()).toEqual(items);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(6);
});

it('shares out as many items as the longest list has, in as few parts as filling up gives', () => {
  const sizes = Array.from({ length: 20_000 }, (_, n) => ((n * 7) % 10) / 20 + 0.05);
  const parts = shared(sizes, sizes, 6);
  const sums = parts.map((part) => part.reduce((sum, size) => sum + size, 0));
  let fewest = 1;
  let sum = 0;
  for (const size of sizes) {
    sum += size;
    if (sum <= 1) continue;
    fewest += 1;
    sum = size;
  }
  expect(parts.flat()).toEqual(sizes);
  expect(Math.max(...sums)).toBeLessThanOrEqual(1);
  expect(parts).toHaveLength(fewest);
});
